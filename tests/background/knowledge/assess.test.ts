import { expect, it, vi } from 'vitest';
import { openAssessors } from '../../../src/background/knowledge/assess.ts';
import type { Groundworks } from '../../../src/background/knowledge/groundworks.ts';
import { looksAt } from '../../../src/background/knowledge/looks.ts';
import { present } from '../../../src/background/means.ts';
import { DEFAULT_POLICY } from '../../../src/core/watchlist/policy.ts';
import { standIn } from '../stand-in.ts';

const WATCHING = { own: null, watched: ['quarrel'] };
const TODAY = '2026-11-22';

it('a question that failed is worked out again when it is asked again, and then once for all who ask', async () => {
  const { all } = (await present(standIn().means)).known;
  const of = vi.fn<Groundworks['of']>(async () => (await looksAt(all)(WATCHING, TODAY)).groundwork);
  of.mockRejectedValueOnce(new Error('The store is gone.'));
  const assessors = openAssessors({ begin: () => undefined, of });
  const ask = () => assessors(all, WATCHING, TODAY, DEFAULT_POLICY);
  await expect(ask()).rejects.toThrow('The store is gone.');
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(one('tessel').shown).toBe('SIGNIFICANT_INFLUENCE');
  expect(other).toBe(one);
  expect(of).toHaveBeenCalledTimes(2);
});

it('while verdicts on other data are worked out, those of before are there, also those that were asked for just before, and nothing is worked out twice', async () => {
  const [one, other] = [
    (await present(standIn().means)).known.all,
    (await present(standIn().means)).known.all,
  ];
  const { groundwork } = await looksAt(one)(WATCHING, TODAY);
  let letStand: () => void = () => undefined;
  const slow = new Promise<typeof groundwork>((resolve) => {
    letStand = () => resolve(groundwork);
  });
  const of = vi.fn<Groundworks['of']>(async (body) => (body === one ? groundwork : slow));
  const assessors = openAssessors({ begin: () => undefined, of });
  const ask = (body: typeof one) => assessors(body, WATCHING, TODAY, DEFAULT_POLICY);
  const before = ask(one);
  const coming = ask(other);
  expect(await ask(one)).toBe(await before);
  letStand();
  expect(await ask(other)).toBe(await coming);
  expect(of).toHaveBeenCalledTimes(2);
});
