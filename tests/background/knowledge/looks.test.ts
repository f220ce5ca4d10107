import { beforeEach, describe, expect, it } from 'vitest';
import { looksAt } from '../../../src/background/knowledge/looks.ts';
import { present } from '../../../src/background/means.ts';
import { type StandIn, standIn } from '../stand-in.ts';

const WATCHING = { own: null, watched: ['quarrel'] };
let background: StandIn;
beforeEach(() => {
  background = standIn();
});
const body = async () => (await present(background.means)).known.all;

describe('a look at a day', () => {
  it('is worked out once for the day, the parties and the data', async () => {
    const look = await looksAt(await body())(WATCHING, '2025-06-20');
    expect(await looksAt(await body())({ ...WATCHING }, '2025-06-20')).toBe(look);
    expect(look.groundwork.watched.map(({ party }) => party)).toEqual(['quarrel']);
    expect(look.groundwork.watched[0]?.economic.has('tessel')).toBe(true);
  });

  it.each([
    ['another day', WATCHING, '2025-06-12'],
    ['other parties', { own: null, watched: ['moulder'] }, '2025-06-20'],
  ])('is another one for %s', async (_what, viewpoint, asOf) => {
    const looks = looksAt(await body());
    const look = await looks(WATCHING, '2025-06-20');
    const other = await looks(viewpoint, asOf);
    expect(other).not.toBe(look);
    expect(other.groundwork.watched[0]?.economic.has('tessel')).toBe(false);
  });

  it('is another one for other data', async () => {
    const look = await looksAt(await body())(WATCHING, '2025-06-20');
    await background.means.library.rearrange();
    expect(await looksAt(await body())(WATCHING, '2025-06-20')).not.toBe(look);
  });
});
