/** Packs and hosts as the desk lists them. */
import { LEGAL_FORM_SOURCES } from '../../core/name/legal-form-sources.ts';
import { coverageOf, type PackCoverage } from '../../core/pack/coverage.ts';
import { readSealed } from '../../core/pack/manifest.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { ownKnowledgePack } from '../../core/settings/own-claim.ts';
import { OWN_PACK } from '../../core/settings/own-entry.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import type { HostRow, PackRow } from '../../messages/contract.ts';
import { onStore } from '../../store/on-store.ts';
import { listingsOf, makingOf } from '../../store/pack-shelf.ts';
import type { Means } from '../means.ts';
import type { HostState } from './host-state.ts';
import { readShelved } from './shelved.ts';
import { SWITCHED_OFF } from './updates.ts';

/** Every pack on this device: the one that ships, those that were fetched, the user's own. */
export async function packRows(means: Means, settings: Settings): Promise<readonly PackRow[]> {
  const shipped = await means.packs.shipped();
  const fetched = await fetchedRows(means, settings);
  const isReplaced = fetched.some(({ id, version }) => id === shipped.id && version > shipped.version);
  const own = ownKnowledgePack({ entries: settings.ownEntries, claims: settings.ownClaims });
  const ships = rowOf(shipped, 'bundled', settings, coverageOf(shipped, means.today()));
  return [
    ...(isReplaced ? [] : [ships]),
    ...fetched,
    rowOf(own, 'own', settings, coverageOf(own, means.today())),
  ];
}

function rowOf(pack: Pack, origin: PackRow['origin'], settings: Settings, coverage: PackCoverage): PackRow {
  const { id, title, version, asOf, counts } = pack;
  // What ships in code is listed with what ships beside it.
  const attributions = [...pack.attributions, ...(origin === 'bundled' ? LEGAL_FORM_SOURCES : [])];
  const on = id === OWN_PACK || !settings.packsOff.includes(id);
  const none = { address: null, files: [], installed: null, bytes: null, trouble: null };
  return { id, title, version, asOf, counts, attributions, origin, on, coverage, ...none };
}

/** From the manifests, so that a large pack is not opened for its row. */
function fetchedRows(means: Means, settings: Settings): Promise<readonly PackRow[]> {
  const { shelf, tools, coverages } = means.packs;
  return onStore(shelf, async (open) => {
    const [{ packs }, troubled] = await Promise.all([open.read(), means.packs.arrangement.troubled()]);
    return Promise.all(
      packs.map(async (shelved): Promise<PackRow> => {
        const { parts: _p, deltas: _d, keys: _k, app: _a, ...told } = readSealed(shelved.newest);
        const { address, files = [], installed } = shelved;
        const making = makingOf(address);
        const origin = making ?? 'fetched';
        const bytes = listingsOf(shelved).reduce((sum, listing) => sum + listing.bytes, 0);
        const read = () => onStore(shelf, (again) => readShelved(shelved, again, tools));
        const coverage = await coverages.of(shelved, means.today(), read);
        const on = !settings.packsOff.includes(told.id);
        const trouble = on ? (troubled[told.id] ?? (coverage === null ? 'damaged' : null)) : null;
        const from = { origin, address: making === null ? address : null, files } as const;
        return { ...told, ...from, on, installed, bytes, coverage, trouble };
      }),
    );
  });
}

/** Every host that the user has named, and what came of the last look at it. */
export async function hostRows(
  means: Means,
  { packHosts, connects }: Settings,
  catalogue: Catalogue,
): Promise<readonly HostRow[]> {
  const states = await means.packs.states.read();
  const held = await onStore(means.packs.shelf, async (open) => (await open.read()).packs);
  return Promise.all(
    packHosts.map(async ({ address, keys }): Promise<HostRow> => {
      const state = states.get(address);
      const pack = held.find((one) => one.address === address);
      return {
        address,
        pack: pack?.id ?? null,
        granted: await means.sites.isGranted(new URL(address).origin),
        keys: (pack === undefined ? keys : readSealed(pack.newest).keys).map(shortKey),
        looked: state?.looked ?? null,
        ...(connects ? cameOf(state, catalogue) : notAsked(catalogue)),
      };
    }),
  );
}

type Came = Pick<HostRow, 'next' | 'outcomeWords' | 'failed'>;

function cameOf(state: HostState | undefined, catalogue: Catalogue): Came {
  if (state === undefined) return { next: null, outcomeWords: '', failed: false };
  const { next, outcome, failures } = state;
  return { next, outcomeWords: say(catalogue, `update_${outcome}`), failed: failures > 0 };
}

/** What came of the last look stands there again when requests are wanted again. */
function notAsked(catalogue: Catalogue): Came {
  return { next: null, outcomeWords: say(catalogue, `update_${SWITCHED_OFF}`), failed: false };
}

/** Four groups of four signs: enough to compare by eye, far too many to be hit by chance. */
export function shortKey(key: string): string {
  return (key.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}
