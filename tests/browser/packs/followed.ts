/** A host of packs, followed as a person does it: named on the data page, fetched over TLS, brought forward by the button. */
import { describe, expect, it } from 'vitest';
import { PACK_HOST, type PackHost } from '../../background/packs/host.ts';
import { KEYS, type Served, versions } from '../../core/pack/made.ts';
import type { At } from '../harness/both.ts';
import { press, typeInto } from '../popup-hands.ts';

/** Versions of a pack, each with a company more, and the deltas between them. */
export const VERSIONS = (await versions(5)) as readonly [Served, Served, Served, Served, Served];

/** Names of the companies that came with a version. */
export async function kilns({ browser }: At): Promise<readonly string[]> {
  const found = await browser.askAsDesk('company.search', { query: 'kiln', limit: 20 });
  return found.map(({ id }) => id).filter((id) => id.startsWith('kiln-'));
}

/** Whether the background is woken to look at hosts by itself. */
export function looksByItself({ browser }: At): Promise<boolean> {
  return browser.inExtension(async (api) => (await api.alarms.get('look-for-packs')) !== undefined);
}

/** Paths asked for since the last call, as a reader of the list sees them. */
const pathsAsked = (host: PackHost) => host.asked().map((path) => path.replace('/kilns/', ''));

/** `asked` are the hosts that the watched network has seen, besides the pages that were opened. */
export function followedHostCases(at: At, host: () => PackHost, asked: () => readonly string[]): void {
  const [first, second] = VERSIONS;

  describe('a host that a person follows on the data page', () => {
    it('is asked once for everything: verified, in use, and every request told', async () => {
      await host().serve(first);
      const desk = await at.browser.extensionPage('src/desk/index.html#/data/hosts');
      await desk.untilText('No host is named');
      expect(await looksByItself(at)).toBe(false);
      await typeInto(desk, 'Address of its manifest', host().address);
      // Copied without its last sign, which is then added.
      await typeInto(desk, 'Its public key', KEYS.publicKey.slice(0, -1));
      await desk.untilText('That is no public key');
      await desk.hands.type(KEYS.publicKey.slice(-1));
      await press(desk, 'Ask this host');
      await desk.untilText('A newer version was fetched and is in use.');
      await desk.untilText('Kilns and glazes');
      expect(await kilns(at)).toEqual(['kiln-0']);
      expect(await looksByItself(at)).toBe(true);
      const files = first.manifest.parts.map(({ file }) => file);
      // The parts are asked for side by side, so they come in any order.
      const [manifest, ...parts] = pathsAsked(host());
      expect([manifest, ...parts.sort()]).toEqual(['manifest.json', ...files.toSorted()]);
      expect(new Set(asked())).toEqual(new Set([PACK_HOST]));

      await desk.evaluate(() => {
        location.hash = '#/requests';
      });
      await desk.untilText(`Requests made: ${1 + files.length}`);
      const told = await at.browser.askAsDesk('request.list', {});
      const sizes = first.manifest.parts.map(({ file, bytes, sha256 }) => ({
        address: new URL(file, host().address).href,
        ...{ bytes, hash: sha256, status: 200 },
      }));
      for (const size of sizes) expect(told.entries).toContainEqual(expect.objectContaining(size));
      for (const { hash } of told.entries) await desk.untilText(hash ?? 'a hash');
      await desk.close();
    });

    it('is asked for what changed, and no more, by "Look now"', async () => {
      await host().serve(second);
      const desk = await at.browser.extensionPage('src/desk/index.html#/data/hosts');
      await press(desk, 'Look now');
      await at.until(async () => (await kilns(at)).length === 2, 'the second version');
      expect(pathsAsked(host())).toEqual(['manifest.json', 'delta-1-2.gz']);
      await press(desk, 'Look now');
      await desk.untilText('Nothing newer was there.');
      // The host knows by the ETag that nothing changed, and sends nothing.
      expect(pathsAsked(host())).toEqual(['manifest.json']);
      const [last] = (await at.browser.askAsDesk('request.list', {})).entries;
      expect(last).toMatchObject({ status: 304, bytes: null });
      await desk.close();
    });
  });
}
