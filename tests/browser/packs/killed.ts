/** The background killed while it updates a pack: as it fetches, as it stages, as it switches. */
import { afterEach, describe, expect, it } from 'vitest';
import { holding, type PackHost } from '../../background/packs/host.ts';
import type { At } from '../harness/both.ts';
import { kilns, VERSIONS } from './followed.ts';
import { shelfIn } from './shelf.ts';

/** Needs the second version in use. */
export function killedUpdateCases(at: At, host: () => PackHost): void {
  const look = () => at.browser.askAsDesk('update.run', { address: null }).catch(() => null);

  /** Whole data of one version, and which: a woken worker answers from what it knew until it has caught up. */
  function versionInUse(): Promise<number> {
    return at.until(async () => {
      const version = (await kilns(at)).length;
      const { versions, spoilt } = await shelfIn(at);
      expect(spoilt).toEqual([]);
      return versions.length === 1 && versions[0] === version && version;
    }, 'the data to be those on the shelf');
  }

  /** Begins the update to a version, and kills the background once `moment` has come. */
  async function killedOnceIt(version: number, moment: (letGo: () => void) => Promise<unknown>) {
    await host().serve(VERSIONS[version - 1] ?? VERSIONS[0]);
    const hold = holding(/delta/);
    host().fault(hold.fault);
    const cut = look();
    await at.until(() => hold.held() > 0, 'the delta to be asked for');
    await moment(hold.letGo);
    await at.browser.killBackground();
    hold.letGo();
    await cut;
  }

  const deltaIsTold = async () => {
    const [last] = (await at.browser.askAsDesk('request.list', {})).entries;
    return last?.address.includes('delta') === true && last.hash !== null;
  };

  describe('an update of which the background is killed', () => {
    afterEach(() => host().fault(null));

    it('while it fetches leaves the old data and a word about it, and is taken up', async () => {
      await killedOnceIt(3, async () => undefined);
      expect(await versionInUse()).toBe(2);
      const [row] = await at.browser.askAsDesk('host.list', {});
      expect(row).toMatchObject({ failed: true, outcomeWords: expect.stringContaining('taken up again') });
      await look();
      expect(await versionInUse()).toBe(3);
    });

    // Which operation the kill meets is chance here; tests/store/pack-shelf.test.ts goes through all of them.
    it('while it verifies, stages and switches leaves the old data or the new, and is taken up', async () => {
      await killedOnceIt(4, async (letGo) => letGo());
      expect([3, 4]).toContain(await versionInUse());
      await killedOnceIt(5, async (letGo) => {
        letGo();
        await at.until(deltaIsTold, 'the delta to be told in the log');
      });
      expect([3, 4, 5]).toContain(await versionInUse());
      await look();
      expect(await versionInUse()).toBe(5);
    });
  });
}
