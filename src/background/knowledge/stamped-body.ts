/** A body of knowledge as the background has it: with a name for what it was made of, and parts that may come later. */
import type { CompanyId } from '../../core/company/company.ts';
import type { Body, BuiltBody } from '../../core/pack/body.ts';
import { PARTS_BEFORE_BLOCKS, type StoredBody } from '../../core/pack/body-image.ts';
import { BLOCK_BITS } from '../../core/pack/stored-dossiers.ts';
import { withClaims } from '../../core/settings/claimed-body.ts';
import type { OwnKnowledge } from '../../core/settings/own-claim.ts';
import type { Generation, Generations } from '../../store/records/generations.ts';
import { isWhole, type Unsealed } from '../../store/sealed.ts';

export interface StampedBody extends Body {
  /** Names what it was made of: with another stamp it may know something else. */
  readonly stamp: string;
  /** What of it may be there in part only, and then stumbles over a block that has not been read. */
  readonly partly: readonly object[];
  /** Blocks of dossiers that have not been read: of everybody, or of the companies with these numbers. */
  missing(numbers?: readonly number[]): readonly number[];
  /** Reads blocks. They are there afterwards, whatever became of the store. */
  bring(blocks: readonly number[]): Promise<void>;
  /** Reads all that a verdict on these companies may rest on: theirs and their owners' dossiers. One that nobody knows is
   * passed over. */
  bringAbout(companies: Iterable<CompanyId>): Promise<void>;
}

/** Seals and all that stands before the blocks. */
const FIXED_PARTS = 1 + PARTS_BEFORE_BLOCKS;

/** The blocks of 2,000 companies, some 2 MB. */
const BLOCKS_AT_ONCE = 16;

/** Whether making a body takes seconds. One that is read whole takes tenths of one. */
export function isLarge({ knowledge }: Body): boolean {
  return knowledge.companies.size > BLOCKS_AT_ONCE << BLOCK_BITS;
}

/** The blocks of the companies that ship, which stand first and are what most pages name: some 200 kB, without which such
 * a page would wait for the store once more. */
const FIRST_BLOCKS = 4;

/** How many of a body's parts are read with the wake itself. One of few companies is read whole and never waits for
 * anybody; of a larger one a page needs a few blocks. */
export function partsAtOnce(parts: number): number {
  return parts <= FIXED_PARTS + BLOCKS_AT_ONCE ? parts : FIXED_PARTS + FIRST_BLOCKS;
}

/** A body that was built here and now has everything. */
export function whole(body: BuiltBody, stamp: string): StampedBody {
  const nothing = async () => undefined;
  return { ...body, stamp, partly: [], missing: () => [], bring: nothing, bringAbout: nothing };
}

/** Where a stored body's blocks are. */
export interface Blocks {
  readonly generation: Pick<Generation, 'id'>;
  readonly seals: Unsealed['seals'];
  /** Reads the slot that the generation is in. */
  read<T>(work: (slot: Generations) => Promise<T>): Promise<T>;
  /** All parts, made anew: a block was swept away, or is not what was written. Throws where they cannot be. */
  again(): Promise<readonly ArrayBuffer[]>;
}

/** A body over its image, which reads the rest of it when somebody asks. */
export function inBlocks(body: StoredBody, stamp: string, blocks: Blocks): StampedBody {
  const { dossiers } = body;
  const missing = (numbers?: readonly number[]) => dossiers.missing(numbers);

  async function bring(wanted: readonly number[]): Promise<void> {
    if (wanted.length === 0) return;
    const found = await readBlocks(blocks, wanted).catch(() => null);
    if (found === null) {
      const parts = (await blocks.again()).slice(PARTS_BEFORE_BLOCKS);
      for (const [block, part] of parts.entries()) body.bring(block, part);
      // Or whoever stumbles over one of them would have all of it made anew, again and again.
      if (wanted.some((block) => parts[block] === undefined)) throw new RangeError('A block cannot be made.');
      return;
    }
    for (const [at, part] of found.entries()) body.bring(wanted[at] ?? 0, part);
  }

  /** A step up the owners at a time, so that a chain costs a read a step and not one a company. */
  async function bringWithOwners(numbers: readonly number[]): Promise<void> {
    const met = new Set(numbers);
    for (let step = numbers; step.length > 0; ) {
      await bring(missing(step));
      step = dossiers.ownersOf(step).filter((owner) => !met.has(owner));
      for (const owner of step) met.add(owner);
    }
  }

  async function bringAbout(companies: Iterable<CompanyId>): Promise<void> {
    const numbers = [...companies].map((company) => dossiers.numberOf(company));
    await bringWithOwners(numbers.filter((number) => number !== undefined));
  }

  return { ...body, stamp, partly: [dossiers, body.gazetteer.index], missing, bring, bringAbout };
}

/** The body with the user's claims laid over it, at once: see `withClaims`. */
export function claimed(body: StampedBody, own: OwnKnowledge): StampedBody {
  const added = own.claims.flatMap(({ claim }) => (claim.kind === 'adds' ? [claim] : []));
  return {
    ...body,
    ...withClaims(body, own),
    stamp: `${body.stamp} ${JSON.stringify(own.claims)}`,
    bringAbout(companies) {
      const asked = new Set(companies);
      const owners = added.filter(({ subject }) => asked.has(subject)).map(({ owner }) => owner);
      return body.bringAbout([...asked, ...owners]);
    },
  };
}

/** The blocks, or null where not all of them are there as they were written. */
async function readBlocks(
  { generation, seals, read }: Blocks,
  wanted: readonly number[],
): Promise<readonly ArrayBuffer[] | null> {
  // Behind the seals, which are part 0.
  const numbers = wanted.map((block) => 1 + PARTS_BEFORE_BLOCKS + block);
  const parts = await read((slot) => slot.parts(generation.id, numbers));
  const found = parts.filter((part, at) => isWhole(part, seals[(numbers[at] ?? 0) - 1]));
  return found.length === wanted.length ? (found as ArrayBuffer[]) : null;
}
