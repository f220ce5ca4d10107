/**
 * The background killed while it takes in what a person does. What was answered is there; what was not is there whole or not
 * at all. KILLS=20 kills at twenty moments.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { OwnClaimDraft } from '../../src/core/settings/own-claim.ts';
import type { OwnEntryDraft } from '../../src/core/settings/own-entry.ts';
import { type At, inBothBrowsers } from './harness/both.ts';

/** After how many other answers it is killed: each of them takes some milliseconds, as the edit does. */
const MOMENTS = process.env.KILLS ? Array.from({ length: Number(process.env.KILLS) }, (_, at) => at) : [1];

/** What a person has entered, as far as these edits change it. */
interface Entered {
  readonly own: readonly string[];
  readonly claims: readonly string[];
  readonly watched: readonly string[];
}

/** One deed, and what is there when it is done. */
interface Edit {
  readonly does: (at: At, before: Entered) => Promise<unknown>;
  readonly comesTo: (before: Entered) => Entered;
}

const entry = (name: string): OwnEntryDraft => ({
  ...{ name, otherNames: [], domain: null, service: null, role: 'supplier', parent: null },
});

const claim = (note: string): OwnClaimDraft => ({
  ...{ kind: 'adds', owner: 'meta-platforms', subject: 'labelbox', tie: 'shares', note },
  ...{ sharePercent: 30, votesPercent: null, start: null, end: null },
  source: { publisher: 'The Harbour Paper', date: '2026-01-01', url: null },
});

const EDITS: Readonly<Record<string, Edit>> = {
  'a company that is added': {
    does: ({ browser }) => browser.ask('own.add', { entry: entry('Tallowmark') }),
    comesTo: (before) => ({ ...before, own: [...before.own, 'Tallowmark'] }),
  },
  'a company that is changed': {
    does: async ({ browser }) => {
      const [first] = await browser.ask('own.list', {});
      await browser.ask('own.change', { id: first?.id ?? '', entry: entry('Renamed') });
    },
    comesTo: ({ own: [, ...others], ...before }) => ({ ...before, own: ['Renamed', ...others] }),
  },
  'a claim that is added': {
    does: ({ browser }) => browser.ask('claim.add', { claim: claim('heard'), unverified: false }),
    comesTo: (before) => ({ ...before, claims: [...before.claims, 'heard'] }),
  },
  'a claim that is removed': {
    does: async ({ browser }) => {
      const [first] = await browser.ask('claim.list', {});
      await browser.ask('claim.remove', { id: first?.id ?? '' });
    },
    comesTo: (before) => ({ ...before, claims: before.claims.slice(1) }),
  },
  'a watchlist that is written': {
    does: ({ browser }, { watched }) =>
      browser.ask('viewpoint.write', { viewpoint: { own: 'google', watched: [...watched, 'nvidia'] } }),
    comesTo: (before) => ({ ...before, watched: [...before.watched, 'nvidia'] }),
  },
};

inBothBrowsers('an edit during which the background is killed', (at) => {
  afterEach(async () => {
    for (const { id } of await at.browser.ask('claim.list', {})) await at.browser.ask('claim.remove', { id });
    for (const { id } of await at.browser.ask('own.list', {})) await at.browser.ask('own.remove', { id });
  });

  describe.each(Object.entries(EDITS))('%s', (_what, { does, comesTo }) => {
    it.each(MOMENTS)(
      'is there whole or not at all, and is there if it was answered (%i)',
      async (answers) => {
        const before = await entered(at);
        const deed = does(at, before).then(
          () => true,
          () => false,
        );
        for (let other = 0; other < answers; other++) await at.browser.ask('pause.read', {});
        await at.browser.killBackground();
        const isAnswered = await deed;
        const after = await found(at);
        expect(isAnswered ? [comesTo(before)] : [before, comesTo(before)]).toContainEqual(after);
      },
    );
  });

  async function entered({ browser }: At): Promise<Entered> {
    await browser.ask('viewpoint.write', { viewpoint: { own: 'google', watched: ['meta-platforms'] } });
    await browser.ask('own.add', { entry: entry('Kept') });
    await browser.ask('claim.add', { claim: claim('kept'), unverified: false });
    return found(at);
  }
});

async function found({ browser }: At): Promise<Entered> {
  const [own, claims, { viewpoint }] = await Promise.all([
    browser.ask('own.list', {}),
    browser.ask('claim.list', {}),
    browser.ask('viewpoint.read', {}),
  ]);
  const notes = claims.map((row) => ('note' in row.claim ? row.claim.note : ''));
  return { own: own.map(({ name }) => name), claims: notes, watched: viewpoint.watched };
}
