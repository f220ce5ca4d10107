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

const found = (...keys: string[]) => inOneGo(rowsByKeyInSteps(new Set(keys), dossiers));

describe('rows that claims speak of', () => {
  it.each([
    ['one of two on a company', [claimKey(again)], [again]],
    ['of several companies', [claimKey(above), claimKey(held)], [held, above]],
    ['one that is gone is not found', [claimKey(held), 'gone/1'], [held]],
    ['none asked for', [], []],
  ])('%s', (_, keys, rows) => {
    expect(found(...keys)).toEqual(new Map(rows.map((row) => [claimKey(row), row])));
  });

  it('are looked for on the company that the key names, and nowhere else', () => {
    const asked: string[] = [];
    const rowsOn = (subject: string) => {
      asked.push(subject);
      return dossiers.rowsOn(subject);
    };
    const keys = new Set([claimKey(above), claimKey(again)]);
    expect(inOneGo(rowsByKeyInSteps(keys, { ...dossiers, rowsOn })).size).toBe(2);
    expect(asked).toEqual(['quarrel', 'tessel-glazes']);
  });

  it('let others have their turn among many companies', () => {
    const many = Array.from({ length: 2_000 }, (_, nth) => interest('kiln', `held-${nth}`));
    const steps = rowsByKeyInSteps(new Set(['gone/1']), dossiersOf(many, []));
    let turns = 0;
    while (!steps.next().done) turns++;
    expect(turns).toBe(3);
  });
});
