import { expect, it } from 'vitest';
import { mayRestore } from '../../../src/content/overlay/restore.ts';

it.each<[string, number[], number, boolean]>([
  ['never put back before', [], 0, true],
  ['twice in the last seconds, as a framework starts', [100, 300], 500, true],
  ['three times in the last seconds: the page means it', [100, 300, 500], 700, false],
  ['three times, but long ago', [100, 300, 500], 60_000, true],
])('a host that was taken out, %s', (_, before, now, may) => {
  expect(mayRestore(before, now)).toBe(may);
});
