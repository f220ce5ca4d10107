/**
 * Bodies with what the user entered, the latest only.
 *
 *   entries, whose names go into the index ──► a body of their own, built or from its image ──┐
 *   none ──► the packs' body; an image with what a person removed must not stay ──────────────┴─ claims laid over it ──► body
 */
import type { OwnKnowledge } from '../../core/settings/own-claim.ts';
import { claimed, type StampedBody } from './stamped-body.ts';

type Entries = OwnKnowledge['entries'];

/** Where bodies come from. */
export interface OwnBodySources {
  /** The packs' body. */
  without(): Promise<StampedBody>;
  /** A body with these entries. @throws Overtaken when it is not wanted any more */
  with(entries: Entries, isWanted: () => boolean): Promise<StampedBody>;
  /** Whether an image of a body with entries is in the store. */
  isKept(): Promise<boolean>;
  /** Takes that image from the store. */
  drop(): void;
}

/** The body with what the user entered; entries that are no longer the latest asked for are given up (`Overtaken`). */
export function ownBodies(sources: OwnBodySources): (own: OwnKnowledge) => Promise<StampedBody> {
  let latest: { readonly key: string; readonly body: Promise<StampedBody> } | null = null;

  async function withoutEntries(): Promise<StampedBody> {
    const wasKept = latest !== null || (await sources.isKept());
    latest = null;
    // What a person removed must not stay on the disk in an image.
    if (wasKept) sources.drop();
    return sources.without();
  }

  function withEntries(entries: Entries): Promise<StampedBody> {
    const key = JSON.stringify(entries);
    if (latest?.key === key) return latest.body;
    const body = sources.with(entries, () => latest === mine);
    const mine = { key, body };
    latest = mine;
    // A failure is not kept: the next question tries again.
    body.catch(() => {
      if (latest === mine) latest = null;
    });
    return body;
  }

  return async (own) => {
    const body = await (own.entries.length === 0 ? withoutEntries() : withEntries(own.entries));
    return own.claims.length === 0 ? body : claimed(body, own);
  };
}
