/**
 * What the whole browser knows, at hand: two bodies, made once per wake.
 *
 *   ground ──┬──────────────► Body 'packs'   what marks follow
 *            └─ own entries ─► Body 'all'    what findings follow
 */
import type { Corrections } from '../core/linking/corrections.ts';
import { isNothingOwn, type OwnKnowledge } from '../core/settings/own-claim.ts';
import { toldNames } from '../core/settings/own-entry.ts';
import { type Ground, openGround } from './ground.ts';
import { installBundled, type Sources } from './origin.ts';
import type { StampedBody } from './stamped-body.ts';
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
  /** Begins to read what every answer needs, for those who have to wait for something else before they can ask. */
  begin(): void;
  /** What is known, with what the user entered. Questions that come while it is being made wait for the same work. */
  known(own: OwnKnowledge): Promise<Known>;
  /** Installs the shipped pack anew and stores its images: the extension was installed or updated. */
  renew(): Promise<void>;
  /** Looks at the packs anew, and stores the images of what they are now: some were fetched, switched or removed. */
  rearrange(): Promise<void>;
}

/** The knowledge of this wake of the worker. */
export function openLibrary(sources: Sources, writes: Writes): Library {
  let ground = openGround(sources, writes);
  let latest: { readonly key: string; readonly known: Promise<Known> } | null = null;
  /** Ends when what was last asked of the ground has. */
  let underWay: Promise<unknown> = Promise.resolve();

  /** Puts another ground in place, which reads nothing before `ready`, and stores its images. */
  async function reopen(ready?: Promise<unknown>): Promise<void> {
    ground = openGround(sources, writes, ready);
    latest = null;
    await ground.packs();
    await writes.done();
  }

  return {
    begin() {
      // Whoever asks for it hears of its failure.
      underWay = ground.packs().catch(() => undefined);
    },
    known(own) {
      const key = JSON.stringify(own);
      if (latest?.key !== key) {
        const known = knownFrom(ground, own);
        const mine = { key, known };
        latest = mine;
        // A failure is not kept: the next question tries again.
        underWay = known.catch(() => {
          if (latest === mine) latest = null;
        });
      }
      return latest.known;
    },
    async renew() {
      // After what is under way, so that two installs of one slot never run at once.
      const installed = underWay.then(() => writes.done()).then(() => installBundled(sources));
      // Whoever asks meanwhile waits for it too: a body of what is stored now would be built and stored for nothing.
      await reopen(installed.catch(() => undefined));
      await installed;
    },
    async rearrange() {
      await writes.done();
      await reopen();
    },
  };
}

async function knownFrom(ground: Ground, own: OwnKnowledge): Promise<Known> {
  const packs: Body = { ...(await ground.packs()), told: [] };
  if (isNothingOwn(own)) {
    await ground.withoutOwn();
    return { packs, all: packs };
  }
  return { packs, all: { ...(await ground.withOwn(own)), told: toldNames(own.entries) } };
}
