import { describe, expect, it } from 'vitest';
import { inOneGo } from '../../../src/core/mention/steps.ts';
import { dossiersOf } from '../../../src/core/ownership/dossiers.ts';
import { rowsByKeyInSteps } from '../../../src/core/settings/claimed-rows.ts';
import { claimKey } from '../../../src/core/settings/own-claim.ts';
import { interest } from '../pack/made.ts';

const held = interest('quarrel', 'tessel-glazes');
const again = interest('quarrel', 'tessel-glazes', 2);
const above = interest('kiln', 'quarrel');
const dossiers = dossiersOf([held, again, above], []);

const found = (...keys: string[]) => [...inOneGo(rowsByKeyInSteps(new Set(keys), dossiers)).entries()];

describe('rows that claims speak of', () => {
  it.each([
    ['one of two on a company', [claimKey(again)], [again]],
    ['of several companies', [claimKey(above), claimKey(held)], [held, above]],
    ['one that is gone is not found', [claimKey(held), 'gone/1'], [held]],
    ['none asked for', [], []],
  ])('%s', (_, keys, rows) => {
    expect(found(...keys)).toEqual(rows.map((row) => [claimKey(row), row]));
  });

  it('let others have their turn among many companies', () => {
    const many = Array.from({ length: 2_000 }, (_, nth) => interest('kiln', `held-${nth}`));
    const steps = rowsByKeyInSteps(new Set(['gone/1']), dossiersOf(many, []));
    let turns = 0;
    while (!steps.next().done) turns++;
    expect(turns).toBe(3);
  });
});
