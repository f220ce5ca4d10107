import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOneGo } from '../../../src/core/mention/steps.ts';
import { claimAt } from '../../../src/core/ownership/claim.ts';
import { isSteadyOn, steadyDaysInSteps } from '../../../src/core/ownership/steady.ts';
import { interest, source } from './made.ts';

it.each([
  ['between a start and an end', '2025-03-01', { since: '2025-02-01', until: '2025-06-30' }],
  ['on the day of the start itself', '2025-02-01', { since: '2025-02-01', until: '2025-06-30' }],
  ['before everything', '2024-01-01', { since: null, until: '2025-02-01' }],
  ['after everything', '2026-01-01', { since: '2025-06-30', until: null }],
])('nobody’s standing changes %s', (_when, asOf, days) => {
  const rows = [interest('a', 'b', { start: '2025-02-01', end: '2025-06' })];
  expect(inOneGo(steadyDaysInSteps(rows, asOf))).toEqual(days);
});

it('every row stands on each steady day as it stands on the day asked for, and on some other day otherwise', () => {
  const day = fc
    .date({ min: new Date('2023-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([whole, length]) => whole.slice(0, length));
  const row = fc
    .record({
      start: fc.option(date),
      end: fc.option(date),
      status: fc.constantFrom('in-force' as const, 'divested' as const, 'announced' as const),
      dates: fc.array(date, { minLength: 1, maxLength: 2 }),
    })
    .map(({ dates, ...more }) =>
      interest('a', 'b', { ...more, sources: dates.map((said) => source({ date: said })) }),
    );
  const met = { steady: 0, changed: 0 };
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 3 }),
      day,
      fc.array(day, { maxLength: 10 }),
      (rows, asOf, others) => {
        const standingOn = (on: string) => rows.map((one) => claimAt(one, on).standing).join();
        const days = inOneGo(steadyDaysInSteps(rows, asOf));
        for (const other of others) {
          if (isSteadyOn(days, other)) expect(standingOn(other)).toBe(standingOn(asOf));
          if (isSteadyOn(days, other)) met.steady++;
          else if (standingOn(other) !== standingOn(asOf)) met.changed++;
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(met.steady).toBeGreaterThan(100);
  expect(met.changed).toBeGreaterThan(100);
});
