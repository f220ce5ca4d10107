/** What was looked up, as a pack of its own on the shelf. */
import type { Company } from '../../core/company/company.ts';
import { selfSigned } from '../../platform/self-signed.ts';
import { idOf } from '../../sources/company-id.ts';
import { Gathering } from '../../sources/gathered.ts';
import { localId } from '../../sources/local-id.ts';
import { ownPack } from '../../sources/own-pack.ts';
import type { LookUp, LookUpKey, LookUpResult, LookUpSource } from '../../store/look-ups.ts';
import { onStore } from '../../store/on-store.ts';
import { madeHere, type PackShelf, putInPlace, versionAfter } from '../../store/pack-shelf.ts';
import type { LookedUp } from './run.ts';

export interface LandingShell {
  readonly shelf: () => Promise<PackShelf>;
  /** The company that was asked about, as the data knows it; null = it is gone meanwhile. */
  readonly known: (company: string) => Promise<Company | null>;
  /** "From Wikidata, by your look-up: Acme" */
  readonly title: (lookUp: LookUp) => Promise<string>;
  readonly changing: () => Promise<void>;
  readonly changed: () => Promise<void>;
  /** ISO date, and ISO time. */
  readonly today: () => string;
  readonly time: () => string;
  /** Version of the extension. */
  readonly app: string;
}

/** Nothing in the answers could be used. */
export class NothingFound extends Error {
  override readonly name = 'NothingFound';
}

/** The id of the pack that a look-up becomes. */
export function packOf({ source, company }: LookUpKey): string {
  return localId(`look-up-${source}`, company);
}

/** Puts it on the shelf in the place of what an earlier look-up brought. @throws NothingFound; QuotaExceededError */
export async function landLookUp(
  lookUp: LookUp,
  { found, formats, told }: LookedUp,
  shell: LandingShell,
): Promise<LookUpResult> {
  const gathering = new Gathering();
  gathering.add(found);
  const gathered = gathering.finish();
  if (gathered.companies.length === 0) throw new NothingFound();
  const id = packOf(lookUp);
  const company = await shell.known(lookUp.company);
  // Which company of the source it is a person has said, or an identifier.
  const confirmed =
    company === null ? [] : [{ found: foundId(lookUp.source, lookUp.subject), known: company.id }];
  await shell.changing();
  const title = await shell.title(lookUp);
  await onStore(shell.shelf, async (shelf) => {
    const version = versionAfter(await shelf.read(), id);
    const words = { id, title, version, asOf: shell.today(), formats };
    const { pack } = ownPack(gathered, words, company === null ? [] : [company], confirmed);
    const { base, files } = await selfSigned(pack, shell.app);
    const kept = {
      id,
      address: madeHere('lookUp', id),
      base,
      newest: base,
      chain: [],
      installed: shell.time(),
    };
    await putInPlace(shelf, kept, files);
  });
  await shell.changed();
  return { companies: gathered.companies.length, interests: gathered.interests.length, ...told };
}

function foundId(source: LookUpSource, subject: string): string {
  return idOf({ scheme: source === 'gleif' ? 'lei' : 'wikidata', value: subject });
}
