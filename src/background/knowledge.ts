/**
 * What the whole browser knows, at hand: two bodies, made once per wake.
 *
 *   ground ──┬──────────────► Body 'packs'   what marks follow
 *            └─ own entries ─► Body 'all'    what findings follow
 */
import type { Corrections } from '../core/linking/weigh.ts';
import { type OwnEntry, toldNames } from '../core/settings/own-entry.ts';
import { type Ground, openGround, type StampedBody } from './ground.ts';
import { installBundled, type Sources } from './origin.ts';
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
  /** What is known, with these own entries. Questions that come while it is being made wait for the same work. */
  known(ownEntries: readonly OwnEntry[]): Promise<Known>;
  /** Installs the shipped pack anew and stores its images: the extension was installed or updated. */
  renew(): Promise<void>;
}

/** The knowledge of this wake of the worker. */
export function openLibrary(sources: Sources, writes: Writes): Library {
  let ground = openGround(sources, writes);
  let latest: { readonly key: string; readonly known: Promise<Known> } | null = null;

  return {
    begin() {
      // Whoever asks for it hears of its failure.
      ground.packs().catch(() => undefined);
    },
    known(ownEntries) {
      const key = JSON.stringify(ownEntries);
      if (latest?.key !== key) {
        const known = knownFrom(ground, ownEntries);
        const mine = { key, known };
        latest = mine;
        // A failure is not kept: the next question tries again.
        known.catch(() => {
          if (latest === mine) latest = null;
        });
      }
      return latest.known;
    },
    async renew() {
      // After what is under way, so that two installs of one slot never run at once.
      await ground.packs().catch(() => undefined);
      await writes.done();
      await installBundled(sources);
      ground = openGround(sources, writes);
      latest = null;
      await ground.packs();
      await writes.done();
    },
  };
}

async function knownFrom(ground: Ground, ownEntries: readonly OwnEntry[]): Promise<Known> {
  const packs: Body = { ...(await ground.packs()), told: [] };
  if (ownEntries.length === 0) {
    await ground.withoutOwn();
    return { packs, all: packs };
  }
  return { packs, all: { ...(await ground.withOwn(ownEntries)), told: toldNames(ownEntries) } };
}
