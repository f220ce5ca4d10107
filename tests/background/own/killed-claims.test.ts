/** A worker killed at every single operation on what the user entered: the old claims or the new are there, whole. */
import { describe, expect, it } from 'vitest';
import type { OwnClaimDraft } from '../../../src/core/settings/own-claim.ts';
import type { OwnClaimRow } from '../../../src/messages/contract.ts';
import { killedArea } from '../../store/kill.ts';
import { memoryArea } from '../../store/memory-area.ts';
import { type StandIn, standIn } from '../stand-in.ts';

const DESK = { asker: 'desk' } as const;
const source = { publisher: 'Annual report', date: '2026-03', url: 'https://report.example/2026' };
const OF_PACK = 'test/quarrel/tessel/1';

const holds = (subject: string, sharePercent: number): OwnClaimDraft => ({
  kind: 'adds',
  owner: 'quarrel',
  subject,
  tie: 'shares',
  sharePercent,
  votesPercent: null,
  start: '2026-01-01',
  end: null,
  note: 'As the report has it.',
  source,
});

type Change = (ask: StandIn['handlers'], first: string) => Promise<unknown>;

/** What a person does; one claim of theirs, `first`, is there before. */
const CHANGES: readonly (readonly [what: string, level: string, change: Change])[] = [
  [
    'adds a claim',
    'CONTROLLED',
    async (ask) => ask['claim.add']({ claim: holds('ovenbird', 60), unverified: false }, DESK),
  ],
  [
    'ends a claim of a pack',
    'FORMER',
    async (ask) =>
      ask['claim.add'](
        { claim: { kind: 'ends', claim: OF_PACK, end: '2026-06-30', source }, unverified: false },
        DESK,
      ),
  ],
  [
    'disputes a claim of a pack',
    'SIGNIFICANT_INFLUENCE',
    async (ask) =>
      ask['claim.add'](
        {
          claim: { kind: 'disputes', claim: OF_PACK, statement: 'It never closed.', source },
          unverified: false,
        },
        DESK,
      ),
  ],
  [
    'changes a claim of theirs',
    'MINORITY_STAKE',
    async (ask, id) => ask['claim.change']({ id, claim: holds('moulder', 5), unverified: false }, DESK),
  ],
  ['removes a claim of theirs', 'UNKNOWN', async (ask, id) => ask['claim.remove']({ id }, DESK)],
];

/** Which company a change is about. */
const SUBJECTS: Readonly<Record<string, string>> = {
  CONTROLLED: 'ovenbird',
  FORMER: 'tessel',
  SIGNIFICANT_INFLUENCE: 'tessel',
  MINORITY_STAKE: 'moulder',
  UNKNOWN: 'moulder',
};

/** What is stored where the user watches Quarrel Kilns and has one claim of their own. */
async function begun(): Promise<{ stored: Readonly<Record<string, unknown>>; first: string }> {
  const { handlers, local } = standIn();
  await handlers['viewpoint.write']({ viewpoint: { own: null, watched: ['quarrel'] } }, DESK);
  const [first] = await handlers['claim.add']({ claim: holds('moulder', 60), unverified: false }, DESK);
  return { stored: Object.fromEntries(local.stored), first: first?.id ?? '' };
}

const claimsOn = async ({ handlers }: StandIn) => handlers['claim.list']({}, DESK);
const levelOf = async ({ handlers }: StandIn, company: string) =>
  (await handlers['company.page']({ company, asOf: null }, DESK)).card.shown;
/** Without the numbers and the times that each run gives anew. */
const said = (rows: readonly OwnClaimRow[]) => rows.map(({ words, unverified }) => ({ words, unverified }));

describe('killed at any operation while the user', () => {
  const cases = CHANGES.flatMap(([what, level, change]) =>
    (['before', 'issued'] as const).map((when) => [what, when, level, change] as const),
  );
  it.each(cases)(
    '%s (%s): nothing that was entered is half there, or lost',
    async (_what, when, level, change) => {
      const { stored, first } = await begun();
      const untouched = standIn(memoryArea(stored));
      const before = said(await claimsOn(untouched));
      const counting = killedArea(memoryArea(stored), Number.POSITIVE_INFINITY, when);
      const done = standIn(counting.area);
      await change(done.handlers, first);
      const operations = counting.count();
      const after = said(await claimsOn(done));
      expect(after).not.toEqual(before);
      expect(await levelOf(done, SUBJECTS[level] ?? '')).toBe(level);
      const news = await newsOn(done);

      const seen = new Set<string>();
      for (let at = 0; at < operations; at++) {
        const local = memoryArea(stored);
        const killed = standIn(killedArea(local, at, when).area);
        // Whoever asked may have been answered already: the last writes are of no consequence to them.
        await change(killed.handlers, first).catch(() => undefined);

        const woken = standIn(local);
        const found = said(await claimsOn(woken));
        const isNew = JSON.stringify(found) === JSON.stringify(after);
        expect(found).toEqual(isNew ? after : before);
        seen.add(isNew ? 'new' : 'old');
        // What it came to is told once, however late.
        if (isNew) expect(await newsOn(woken)).toEqual(news);
        else await change(woken.handlers, first);
        expect(said(await claimsOn(woken))).toEqual(after);
        expect(await levelOf(woken, SUBJECTS[level] ?? '')).toBe(level);
      }
      expect([...seen].sort()).toEqual(['new', 'old']);
    },
  );

  async function newsOn({ handlers }: StandIn): Promise<readonly string[]> {
    const { entries } = await handlers['digest.list']({}, DESK);
    return entries.flatMap(({ changes }) => changes.map(({ words }) => words));
  }
});
