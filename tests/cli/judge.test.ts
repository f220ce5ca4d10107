/** Worked cases through `judge`: our own always, those of ../shared where they are there. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeCases, judgeVectors } from '../../src/cli/judge.ts';
import { ownCases, ownVectors } from './worked-cases.ts';

/** Answers as cases.md compares them: sets in any order, numbers within two millionths. */
function same(answer: unknown, expected: unknown): boolean {
  if (typeof answer === 'number' && typeof expected === 'number') return Math.abs(answer - expected) <= 2e-6;
  if (Array.isArray(answer) && Array.isArray(expected)) {
    const words = answer.every((one) => typeof one === 'string');
    const [a, b] = words ? [[...answer].sort(), [...expected].sort()] : [answer, expected];
    return a.length === b.length && a.every((one, i) => same(one, b[i]));
  }
  if (answer !== null && expected !== null && typeof answer === 'object' && typeof expected === 'object') {
    const [a, b] = [new Map(Object.entries(answer)), new Map(Object.entries(expected))];
    return a.size === b.size && [...a].every(([key, one]) => b.has(key) && same(one, b.get(key)));
  }
  return Object.is(answer, expected);
}

/** What cases.md says that the product needs; the rest are lenses, answered with null where not built. */
const NEEDED = new Set([
  'control',
  'control_range',
  'control_at_least',
  'control_excl_treasury',
  'group_control',
  'aggregate_closure',
  'closure_share',
  'any_single_closure',
  'parent_chain',
  'attributed',
  'integrated',
  'integrated_range',
  'integrated_at_least',
  'integrated_over',
  'psc_band',
  'dispersion',
]);

interface WorkedVector {
  readonly name: string;
  readonly question: { readonly method: string };
  readonly expected?: unknown;
}

interface WorkedCase {
  readonly name: string;
  readonly expectedLevel?: string;
}

function check(vectors: readonly WorkedVector[]): string[] {
  const results = judgeVectors(vectors);
  return vectors.flatMap(({ name, question, expected }, i) => {
    const result = results[i]?.result;
    if (!NEEDED.has(question.method) && result === null) return [];
    return same(result, expected)
      ? []
      : [`${name}: ${JSON.stringify(result)}, not ${JSON.stringify(expected)}`];
  });
}

describe('our own worked cases', () => {
  it.each(ownVectors)('$name', (vector) => {
    expect(check([vector])).toEqual([]);
  });

  it('touch every method that the product needs', () => {
    expect(new Set(ownVectors.map(({ question }) => question.method))).toEqual(NEEDED);
  });

  it.each(ownCases)('$name', ({ name, facts, result }) => {
    expect(judgeCases([{ name, facts }])).toEqual([{ name, result }]);
  });
});

describe('the way of answering', () => {
  it('never reads the expected answer', () => {
    const blind = ownVectors.map(({ expected: _expected, ...vector }) => vector);
    const lying = ownVectors.map((vector) => ({ ...vector, expected: 'wrong' }));
    expect(judgeVectors(blind)).toEqual(judgeVectors(lying));
  });

  it.each([
    { what: 'a method that is not built', edges: [['A', 'B', 1]], method: 'banzhaf' },
    { what: 'a negative stake', edges: [['A', 'B', -0.6]], method: 'control' },
  ])('is null for $what', ({ edges, method }) => {
    const [judged] = judgeVectors([{ name: 'x', edges, question: { owners: ['A'], target: 'B', method } }]);
    expect(judged?.result).toBeNull();
  });

  it('names a company that no edge mentions as held by nobody', () => {
    const question = { owners: ['A'], target: 'Z', method: 'control' };
    expect(judgeVectors([{ name: 'x', edges: [['A', 'B', 1]], question }])[0]?.result).toBe(false);
  });
});

const SHARED = { vectors: '../shared/control-vectors.json', cases: '../shared/verdict-cases.json' };

describe('the worked cases of ../shared', () => {
  it.skipIf(!existsSync(SHARED.vectors))('hold for every vector of a needed method', () => {
    const vectors = JSON.parse(readFileSync(SHARED.vectors, 'utf8')) as WorkedVector[];
    expect(check(vectors)).toEqual([]);
    expect(vectors.filter(({ question }) => NEEDED.has(question.method)).length).toBeGreaterThan(60);
  });

  it.skipIf(!existsSync(SHARED.cases))('hold for every verdict', () => {
    const cases = JSON.parse(readFileSync(SHARED.cases, 'utf8')) as WorkedCase[];
    const levels = judgeCases(cases).map(({ name, result }) => [name, result.level]);
    expect(levels).toEqual(cases.map(({ name, expectedLevel }) => [name, expectedLevel]));
  });
});
