/**
 * What may never be said: over every message of the catalogue and over every sentence built on the shipped data, with
 * attributed parts taken out; those must carry source and date.
 */
import { expect, describe as group, it } from 'vitest';
import { alternativesTo, suppliersIn } from '../../../src/core/verdict/alternatives.ts';
import { openAssessor } from '../../../src/core/verdict/assess.ts';
import type { CardView } from '../../../src/core/words/card-view.ts';
import { describe } from '../../../src/core/words/describe.ts';
import { bundled } from '../verdict/bundled.ts';
import { broken, isDated, withoutCited, withoutNames } from './forbidden.ts';
import { english } from './made.ts';

/** Several test files share two cores; a full core may leave one of them a tenth of its speed. */
const SLOW = { timeout: 60_000 };

group('the catalogue', SLOW, () => {
  it('says nothing that is forbidden', () => {
    expect([...english.values()].flatMap(broken)).toEqual([]);
  });

  it.each([
    'Scale AI is beholden to Meta.',
    'Scale AI is controlled by Meta.',
    'Turing is an independent supplier.',
    'This is a conflict of interest, proven.',
    'This supplier is unsafe.',
  ])('would be caught saying "%s"', (sentence) => {
    expect(broken(sentence)).not.toEqual([]);
  });
});

/** The parties that hold most: their cards say everything that the data can make us say. */
const PARTIES = 40;
const DAYS = ['2025-06-20', '2026-11-22'];

function busiestHolders(): string[] {
  const held = new Map<string, number>();
  for (const { owner } of bundled.interests) held.set(owner, (held.get(owner) ?? 0) + 1);
  return [...held]
    .sort(([, a], [, b]) => b - a)
    .slice(0, PARTIES)
    .map(([owner]) => owner);
}

/** Every card of every supplier that has something to say, each party watched by itself. */
function* cards(): Generator<CardView> {
  const { companies } = bundled;
  const suppliers = suppliersIn(companies.values());
  for (const [i, party] of busiestHolders().entries()) {
    const asOf = DAYS[i % DAYS.length] ?? '';
    const assessor = openAssessor({ evidence: bundled, viewpoint: { own: null, watched: [party] }, asOf });
    for (const [subject, company] of companies) {
      const assessment = assessor(subject);
      if (assessment.level === 'NONE_FOUND' && i > 0) continue;
      const alternatives = i === 0 ? alternativesTo(company, () => suppliers, assessor) : null;
      yield describe(assessment, { companies, dataDate: bundled.asOf ?? '', alternatives }, english);
    }
  }
}

/** A card's sentences that are ours: who is cited, and the cited, taken out. */
function ownSentences(card: CardView): string[] {
  const sentences = [
    card.headline,
    withoutCited(card.summary),
    card.dataLine,
    card.alternatives?.summary ?? '',
    ...card.qualifiers,
    ...card.chain.map(({ label }) => label),
    ...card.numbers.map(({ label, value }) => `${label} ${value}`),
    ...card.account.map(({ text }) => text),
    ...card.changes,
    ...card.gaps,
    ...card.why.map(({ text }) => text),
    ...card.others.map(({ levelWords }) => levelWords),
  ];
  return sentences.map(withoutNames);
}

group('the sentences built on the shipped data', SLOW, () => {
  const all = [...cards()];

  it('are many, and of every level', () => {
    expect(all.length).toBeGreaterThan(800);
    expect(new Set(all.map(({ shown }) => shown)).size).toBeGreaterThanOrEqual(7);
  });

  it('say nothing that is forbidden', () => {
    const sentences = new Set(all.flatMap(ownSentences));
    expect([...sentences].flatMap(broken)).toEqual([]);
  });

  it('carry source and date wherever somebody is cited', () => {
    const cited = all.flatMap((card) => [
      ...card.claims,
      ...card.pending,
      ...(card.statement ? [card.statement] : []),
    ]);
    expect(cited.map(({ attribution }) => attribution).filter((one) => !isDated(one))).toEqual([]);
  });

  it('carry source and date in the summary of every tie', () => {
    const tied = new Set([
      'CONTROLLED',
      'SIGNIFICANT_INFLUENCE',
      'MINORITY_STAKE',
      'NON_EQUITY_TIE',
      'FORMER',
    ]);
    const bare = all.filter(({ shown, summary }) => tied.has(shown) && !/\(.+\d{4}.*\)\.$/.test(summary));
    expect(bare.map(({ name, summary }) => `${name}: ${summary}`)).toEqual([]);
  });

  it('leave no id, no hole and no argument in the text', () => {
    const odd = all.flatMap((card) =>
      [card.headline, card.summary, ...card.qualifiers].filter((text) =>
        /undefined|null|NaN|\{|\}|\b[a-z]+-[a-z]+-?[a-z]*\b holds/.test(text),
      ),
    );
    expect(odd).toEqual([]);
  });
});
