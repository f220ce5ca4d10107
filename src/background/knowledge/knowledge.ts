/**
 * What the whole browser knows, at hand: two bodies, made once per wake.
 *
 *   ground ──┬──────────────► Body 'packs'   what marks follow
 *            └─ own entries ─► Body 'all'    what findings follow
 *
 *   own entries change ──► pages are answered without the change until the large body with it is there; changed again
 *                          meanwhile, that body is given up
 *   packs change ──► another ground is made, in turns; this one goes on answering ──► it takes its place, in one step
 */
import type { Corrections } from '../../core/linking/corrections.ts';
import { isNothingOwn, type OwnKnowledge } from '../../core/settings/own-claim.ts';
import { toldNames } from '../../core/settings/own-entry.ts';
import { oneAtATime } from '../../store/settings-record.ts';
import { type Ground, openGround } from './ground.ts';
import { oncePer } from './once-per.ts';
import { installBundled, type Sources } from './origin.ts';
import { isLarge, type StampedBody } from './stamped-body.ts';
import { Overtaken } from './turns.ts';
import type { Writes } from './writes.ts';

/** What the packs know, ready for use. */
export interface Body extends StampedBody {
  /** Names that the user says are companies, by having added them. */
  readonly told: Corrections;
}

export interface Known {
  /** The packs alone: what stands on a page must not depend on what the user added. */
  readonly packs: Body;
  /** With the user's own entries; the same object as `packs` if there are none. */
  readonly all: Body;
}

export interface Library {
  /** Begins to read what is stored, and makes nothing where nothing is. */
  read(): void;
  /** Begins to read what every answer needs, for those who have to wait for something else before they can ask. */
  begin(): void;
  /** What is known, with what the user entered. Questions that come while it is being made wait for the same work; where
   * the user enters more meanwhile, it may be given up (`Overtaken`). */
  known(own: OwnKnowledge): Promise<Known>;
  /** The same for a page, which would rather have an answer now: while a large body is made of what the user has just entered,
   * it is what was known right before. Whoever has to hear of it is told when the body is there. */
  soon(own: OwnKnowledge): Promise<Known>;
  /** Installs the shipped pack anew and stores its images: the extension was installed or updated. */
  renew(): Promise<void>;
  /** Looks at the packs anew, and stores the images of what they are now: some were fetched, switched or removed. */
  rearrange(): Promise<void>;
}

/** What the user entered, and what is known with it. */
interface Latest {
  readonly own: OwnKnowledge;
  readonly key: string;
  /** Which question of this wake it answers: the later, the more was entered. */
  readonly nth: number;
  readonly known: Promise<Known>;
  /** Resolves when pages can be answered from it at once. */
  readonly ready: Promise<unknown>;
}

/** Who has to hear that more is known than what pages were answered from. */
export interface Told {
  /** The packs have become others since the last wake, and are known now. */
  readonly caughtUp: () => Promise<void>;
  /** What the user entered is known now. */
  readonly ownKnown: () => Promise<void>;
  /** Works out all else that pages wait for, before they are answered from `known` and no longer from what was before. */
  readonly ready: (known: Known) => Promise<unknown>;
}

const nothing = async () => undefined;
const NOBODY: Told = { caughtUp: nothing, ownKnown: nothing, ready: nothing };

/**
 * The knowledge of this wake of the worker. Where the packs have become others and their images are not made yet, it
 * answers from what they were until it knows what they are.
 */
export function openLibrary(sources: Sources, writes: Writes, told: Told = NOBODY): Library {
  let ground = openGround(sources, writes, { takesEarlier: true });
  let latest: Latest | null = null;
  /** What pages can be answered from at once, of these packs. */
  let made: (Pick<Latest, 'key' | 'nth'> & { readonly known: Known }) | null = null;
  let questions = 0;
  /** Ends when what was last asked of the ground has. */
  let underWay: Promise<unknown> = Promise.resolve();
  // One after the other: of two at once the one that began first, with the older packs, could end last.
  const inTurn = oneAtATime();

  /** Makes all that was last asked for of the packs as they are now, stores it, and only then lets it answer. */
  async function follow(): Promise<void> {
    await writes.done();
    const before = ground;
    const next = openGround(sources, writes, { takesEarlier: false });
    const asked = latest;
    const known = asked && knownFrom(next, asked.own);
    await (known ?? next.packs());
    // Another one was put in place meanwhile: the extension was updated.
    if (ground !== before) return;
    ground = next;
    latest = asked && known && { ...asked, known, ready: known };
    made = asked && known && { ...asked, known: await known };
    await writes.done();
  }

  /** Once a wake: packs that cannot be followed now are tried again by the next one, and not for each page. */
  const catchUp = oncePer((_behind: Ground) => {
    inTurn(follow).then(told.caughtUp).catch(sources.report);
    return null;
  });

  /** Once for what was entered, however many pages were answered without it. */
  const tellOwnKnown = oncePer(({ ready }: Latest) => {
    // Of what was overtaken nobody hears: what overtook it was asked for too.
    ready.then(told.ownKnown, (error: unknown) => {
      if (!(error instanceof Overtaken)) sources.report(error);
    });
    return null;
  });

  function ask(own: OwnKnowledge): Latest {
    const key = JSON.stringify(own);
    if (latest?.key === key) return latest;
    const asked = ground;
    const making = knownFrom(asked, own);
    const nth = ++questions;
    const mine: Latest = { own, key, nth, known: making, ready: making.then(prepared) };
    latest = mine;
    underWay = making.then(
      (known) => {
        // Better than nothing, which they could be answered from otherwise.
        if (latest === mine) made ??= { key, nth, known };
        if (asked.isBehind()) catchUp(asked);
      },
      () => {
        // A failure is not kept: the next question tries again.
        if (latest === mine) latest = null;
      },
    );
    mine.ready.then(
      async () => {
        const known = await making;
        // Also where more was entered since: the verdicts on what stood before are given up for these, and pages would wait
        // until they are worked out once more.
        if (ground === asked && (made === null || made.nth < nth)) made = { key, nth, known };
      },
      () => undefined,
    );
    return mine;
  }

  async function prepared(known: Known): Promise<void> {
    // Where nothing else is known yet, whoever asks waits in any case.
    if (made === null) return;
    await told.ready(known).catch(sources.report);
  }

  return {
    read: () => ground.read(),
    known: async (own) => ask(own).known,
    async soon(own) {
      const asked = ask(own);
      if (made === null || made.key === asked.key || !isLarge(made.known.all)) return asked.known;
      tellOwnKnown(asked);
      return made.known;
    },
    begin() {
      // Whoever asks for it hears of its failure.
      underWay = ground.packs().catch(() => undefined);
    },
    async renew() {
      // After what is under way, so that two installs of one slot never run at once.
      const installed = underWay.then(() => writes.done()).then(() => installBundled(sources));
      // Whoever asks meanwhile waits for it too: a body of what is stored now would be built and stored for nothing.
      ground = openGround(sources, writes, { ready: installed.catch(() => undefined), takesEarlier: false });
      latest = null;
      made = null;
      await ground.packs();
      await writes.done();
      await installed;
    },
    rearrange: () => inTurn(follow),
  };
}

async function knownFrom(ground: Ground, own: OwnKnowledge): Promise<Known> {
  const packs: Body = { ...(await ground.packs()), told: [] };
  const all = await ground.withOwn(own);
  return { packs, all: isNothingOwn(own) ? packs : { ...all, told: toldNames(own.entries) } };
}
