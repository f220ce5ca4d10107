/**
 * What is known of the open tabs while the browser runs: which frames were read, what was flagged in each.
 *
 *   'tab.7' → {checked: false, frames: {0: {document: 'D1', flagged: [{company, level}]}, 3: …}}
 *
 * The badge counts companies over all frames of a tab, and a worker that was killed between two frames must not
 * forget the first. So this lives in the session area: in memory only, gone with the browser, closed to pages. No
 * address and no text of a page is in it, and findings are never kept: the popup has the page read again.
 */
import * as v from 'valibot';
import type { CompanyId } from '../../core/company/company.ts';
import { LEVELS, type Level } from '../../core/verdict/level.ts';
import type { Area } from '../../store/areas.ts';
import { oneAtATime } from '../../store/settings-record.ts';

export interface Flagged {
  readonly company: CompanyId;
  readonly level: Level;
}

export interface OpenTab {
  /** The user asked to have this page read once; it is not among the granted sites. */
  readonly checked: boolean;
  /** Frames that were read, by the browser's frame number. */
  readonly frames: Readonly<
    Record<string, { readonly document: string | null; readonly flagged: readonly Flagged[] }>
  >;
}

/** A frame as the browser names it. */
export interface Frame {
  readonly tab: number;
  readonly frame: number;
  readonly document: string | null;
}

export interface Tabs {
  read(tab: number): Promise<OpenTab>;
  /** Notes what a frame holds, in place of what was noted of it before. */
  note(frame: Frame, flagged: readonly Flagged[]): Promise<OpenTab>;
  /** Notes that the user asked to have this tab's page read. */
  check(tab: number): Promise<OpenTab>;
  /** The document left. When the page itself left, everything about the tab goes. */
  leave(frame: Frame): Promise<OpenTab>;
  forget(tab: number): Promise<void>;
}

const TAB = v.object({
  checked: v.boolean(),
  frames: v.record(
    v.string(),
    v.object({
      document: v.nullable(v.string()),
      flagged: v.array(
        v.object({
          company: v.string(),
          level: v.picklist(LEVELS),
        }),
      ),
    }),
  ),
});

const UNSEEN: OpenTab = { checked: false, frames: {} };

/** The page itself, and not a frame in it. */
const TOP = 0;

export function openTabs(area: Area): Tabs {
  // Frames of one page report at the same time; each must see what the other wrote.
  const inTurn = oneAtATime();
  // Nobody but this worker writes there, so what it has read or written once it knows: the button waits for one way less.
  const known = new Map<number, OpenTab>();

  async function read(tab: number): Promise<OpenTab> {
    const before = known.get(tab);
    if (before !== undefined) return before;
    const stored = v.safeParse(TAB, await area.read(keyOf(tab)));
    // What was noted meanwhile is younger.
    const now = known.get(tab) ?? (stored.success ? stored.output : UNSEEN);
    known.set(tab, now);
    return now;
  }

  function change(tab: number, changed: (before: OpenTab) => OpenTab): Promise<OpenTab> {
    return inTurn(async () => {
      const after = changed(await read(tab));
      await area.write({ [keyOf(tab)]: after });
      known.set(tab, after);
      return after;
    });
  }

  return {
    read,
    note: ({ tab, frame, document }, flagged) =>
      change(tab, ({ checked, frames }) => ({
        checked,
        frames: { ...frames, [frame]: { document, flagged } },
      })),
    check: (tab) => change(tab, (before) => ({ ...before, checked: true })),
    leave: ({ tab, frame, document }) =>
      change(tab, (before) => (isThere(before, frame, document) ? without(before, frame) : before)),
    forget: (tab) =>
      inTurn(async () => {
        known.delete(tab);
        await area.erase(keyOf(tab));
      }),
  };
}

// The farewell of the old document can arrive after the first word of the new one, which must then stay.
function isThere({ frames }: OpenTab, frame: number, document: string | null): boolean {
  const noted = frames[frame]?.document ?? null;
  return noted === null || document === null || noted === document;
}

function without(tab: OpenTab, frame: number): OpenTab {
  if (frame === TOP) return UNSEEN;
  const { [frame]: _, ...frames } = tab.frames;
  return { ...tab, frames };
}

function keyOf(tab: number): string {
  return `tab.${tab}`;
}
