import { describe, expect, it } from 'vitest';
import type { CompanyKind } from '../../../src/core/company/company.ts';
import type { AmbiguousMention, Linked, LinkedMention } from '../../../src/core/linking/linked.ts';
import { dossiersOf } from '../../../src/core/ownership/dossiers.ts';
import { assess } from '../../../src/core/verdict/assess.ts';
import type { Assessment } from '../../../src/core/verdict/assessment.ts';
import type { Level } from '../../../src/core/verdict/level.ts';
import { findingsOn, isFlagged } from '../../../src/core/verdict/page-findings.ts';
import { company as known } from '../company/made.ts';

const company = (id: string, kind: CompanyKind = 'company') => known(id, { name: id.toUpperCase(), kind });

const companies = new Map(
  [
    company('kilns'),
    company('looms'),
    company('mills'),
    company('ada', 'person'),
    company('utopia', 'state'),
  ].map((one) => [one.id, one]),
);

const NOTHING_KNOWN = assess('kilns', {
  evidence: { companies, dossiers: dossiersOf([], []) },
  viewpoint: { own: null, watched: [] },
  asOf: '2025-06-20',
});

/** Verdicts given by hand; whoever is not named has none. */
const judging = (levels: Record<string, Partial<Assessment>>) => (subject: string) => ({
  ...NOTHING_KNOWN,
  company: subject,
  ...levels[subject],
});
const at = (level: Level, shown = level): Partial<Assessment> => ({ level, shown, reason: null });

const mention = (id: string, start: number): LinkedMention => ({
  start,
  end: start + 5,
  surface: id.toUpperCase(),
  company: id,
  confidence: 1,
  evidence: [],
});
const choice = (start: number, ...candidates: string[]): AmbiguousMention => ({
  start,
  end: start + 4,
  surface: 'Loom',
  candidates,
});
const linked = (parts: Partial<Linked>): Linked => ({ mentions: [], ambiguous: [], site: null, ...parts });

describe('findings', () => {
  it('are one a company, with all its mentions, what needs attention first', () => {
    const { findings, unknown } = findingsOn(
      linked({
        mentions: [mention('mills', 0), mention('kilns', 10), mention('looms', 20), mention('mills', 30)],
      }),
      companies,
      judging({ mills: at('NONE_FOUND'), kilns: at('MINORITY_STAKE'), looms: at('CONTROLLED') }),
    );
    expect(findings.map(({ company, name, mentions }) => [company, name, mentions.length])).toEqual([
      ['looms', 'LOOMS', 1],
      ['kilns', 'KILNS', 1],
      ['mills', 'MILLS', 2],
    ]);
    expect(unknown).toEqual([]);
  });

  it('keep the order of the page within one level', () => {
    const none = at('NONE_FOUND');
    const { findings } = findingsOn(
      linked({ mentions: [mention('looms', 0), mention('kilns', 10), mention('mills', 20)] }),
      companies,
      judging({ looms: none, kilns: none, mills: none }),
    );
    expect(findings.map(({ company }) => company)).toEqual(['looms', 'kilns', 'mills']);
  });

  it('include one that is only shown as not known, after the ties that are', () => {
    const { findings } = findingsOn(
      linked({ mentions: [mention('kilns', 0), mention('looms', 10)] }),
      companies,
      judging({ kilns: at('SIGNIFICANT_INFLUENCE', 'UNKNOWN'), looms: at('NON_EQUITY_TIE') }),
    );
    expect(findings.map(({ company }) => company)).toEqual(['looms', 'kilns']);
  });

  it('include the company whose site it is, named or not', () => {
    const judge = judging({ kilns: at('NONE_FOUND') });
    const unnamed = findingsOn(linked({ site: 'kilns' }), companies, judge);
    expect(unnamed.findings.map(({ company, mentions }) => [company, mentions])).toEqual([['kilns', []]]);
    const named = findingsOn(linked({ site: 'kilns', mentions: [mention('kilns', 3)] }), companies, judge);
    expect(named.findings.map(({ mentions }) => mentions.length)).toEqual([1]);
  });
});

describe('names without a verdict', () => {
  it('say why: several companies, a possible tie, no data; in the order of the page', () => {
    const { findings, unknown } = findingsOn(
      linked({
        mentions: [mention('kilns', 40), mention('mills', 20)],
        ambiguous: [choice(30, 'looms', 'mills'), choice(50, 'looms', 'mills')],
      }),
      companies,
      judging({ mills: { reason: 'K1', against: 'looms' } }),
    );
    expect(findings).toEqual([]);
    expect(unknown.map(({ reason, name, mentions }) => [reason, name, mentions.length])).toEqual([
      ['K1', 'MILLS', 1],
      ['U1', 'Loom', 2],
      ['K2', 'KILNS', 1],
    ]);
  });

  it('are kept apart where one spelling has other candidates', () => {
    const ambiguous = [choice(0, 'looms', 'mills'), choice(10, 'looms', 'kilns')];
    expect(findingsOn(linked({ ambiguous }), companies, judging({})).unknown).toHaveLength(2);
  });

  it('leave out persons and states, who supply nobody', () => {
    const mentions = [mention('ada', 0), mention('utopia', 10)];
    expect(findingsOn(linked({ mentions }), companies, judging({}))).toEqual({ findings: [], unknown: [] });
  });
});

it.each<[Level, boolean]>([
  ['CONTROLLED', true],
  ['SIGNIFICANT_INFLUENCE', true],
  ['MINORITY_STAKE', true],
  ['NON_EQUITY_TIE', true],
  ['FORMER', false],
  ['UNKNOWN', false],
  ['NONE_FOUND', false],
  ['WATCHED_PARTY', false],
  ['OWN_GROUP', false],
])('%s is flagged: %s', (level, flagged) => {
  expect(isFlagged(level)).toBe(flagged);
});
