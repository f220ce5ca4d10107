/**
 * What may never be said: over every message of the catalogue and over every sentence built on the shipped data, with
 * attributed parts taken out; those must carry source and date.
 */
import { expect, describe as group, it } from 'vitest';
import { alternativesTo, suppliersIn } from '../../../src/core/verdict/alternatives.ts';
import { openAssessor } from '../../../src/core/verdict/assess.ts';
import type { Attributed, CardView } from '../../../src/core/words/card-view.ts';
import { describe } from '../../../src/core/words/describe.ts';
import { bundled } from '../verdict/bundled.ts';
import { english } from './made.ts';

/** Several test files share two cores; a full core may leave one of them a tenth of its speed. */
const SLOW = { timeout: 60_000 };

const FORBIDDEN: readonly { readonly why: string; readonly pattern: RegExp }[] = [
  { why: 'a conflict is judged by people, not proven by us', pattern: /conflict of interest|conflicted/i },
  { why: 'we do not know what happened to a company', pattern: /compromised|unsafe|untrustworthy|corrupt/i },
  { why: 'nothing found is not independence', pattern: /independen/i },
  { why: 'control is said by the level alone', pattern: /controlled by|under the control of/i },
  {
    why: "the product's name is no predicate",
    pattern: /\b(is|are|be|was|were|been|becomes?)\s+beholden|beholden to/i,
  },
  { why: 'no intent', pattern: /\b(intends?|wants?|plots?|secretly|hides?)\b/i },
  { why: 'no data is never clear', pattern: /\bis (clean|clear|neutral|safe)\b/i },
];

function broken(sentence: string): string[] {
  return FORBIDDEN.flatMap(({ why, pattern }) => (pattern.test(sentence) ? [`${why}: ${sentence}`] : []));
}

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

/** Names of companies, longest first, so that "The Independent" as a company would not hide in a shorter one. */
const NAMES = [...bundled.companies.values()].map(({ name }) => name).sort((a, b) => b.length - a.length);

/** A card's sentences that are ours: who is cited, and the cited, taken out. */
function ownSentences(card: CardView): string[] {
  const attributed = /\((?:[^()]|\([^()]*\))*\)/g;
  const sentences = [
    card.headline,
    card.summary.replace(attributed, ''),
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
  return sentences.map((sentence) => NAMES.reduce((text, name) => text.replaceAll(name, 'X'), sentence));
}

const isDated = ({ attribution }: Attributed) =>
  /^.+, (\d{1,2} )?([A-Z][a-z]+ )?\d{4}(;.*)?$/.test(attribution);

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
    expect(cited.filter((one) => !isDated(one)).map(({ attribution }) => attribution)).toEqual([]);
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
