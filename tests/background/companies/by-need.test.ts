/** What of a large body is read where a few companies are asked about: their blocks, and never everybody's. */
import { beforeAll, expect, it } from 'vitest';
import { soon } from '../../soon.ts';
import { memoryArea } from '../../store/memory-area.ts';
import { memoryRecords, PACK, type StandIn, standIn } from '../stand-in.ts';

const desk = { asker: 'desk' } as const;

/** A register's, in twenty blocks, who stand before the few that are asked about and hold one another. */
const others = Array.from({ length: 20 * 128 }, (_, at) => ({
  id: `other-${at}`,
  name: `Other${at}`,
  kind: 'company',
}));
const ties = others.slice(1).map(({ id }, at) => ({
  ...PACK.interests[0],
  ref: `other-${at}/${id}/1`,
  owner: `other-${at}`,
  subject: id,
}));
const companies = [...others, ...PACK.companies];
const interests = [...ties, ...PACK.interests];
const counts = { ...PACK.counts, companies: companies.length, interests: interests.length };
const large = { ...PACK, companies, interests, counts };

const records = memoryRecords();
const local = memoryArea();
const woken = () =>
  standIn(local, memoryArea(), { records: async () => records, bundled: async () => large });

beforeAll(async () => {
  const { handlers } = woken();
  const viewpoint = { own: null, watched: ['quarrel'] };
  await handlers['viewpoint.write']({ viewpoint }, desk);
  await handlers['company.page']({ company: 'tessel', asOf: null }, desk);
  await soon(() => expect([records.body.held, records.groundwork.held]).not.toContain(null));
});

const source = { publisher: 'Annual report', date: '2026', url: null };
const asked = { company: 'tessel', asOf: null };
const claimed = {
  kind: 'ends',
  claim: `${PACK.id}/quarrel/tessel/1`,
  end: '2026-01-01',
  source,
} as const;

it.each<readonly [string, (background: StandIn) => unknown]>([
  ['a company’s page', ({ handlers }) => handlers['company.page'](asked, desk)],
  [
    'its page on an earlier day',
    ({ handlers }) => handlers['company.page']({ ...asked, asOf: '2025-06-20' }, desk),
  ],
  ['its picture', ({ handlers }) => handlers['company.picture']({ ...asked, steps: 3 }, desk)],
  ['its timeline', ({ handlers }) => handlers['company.timeline'](asked, desk)],
  [
    'its card, with who else supplies the same',
    ({ handlers }) => handlers['card.open']({ subject: { company: 'tessel' }, asOf: null }, desk),
  ],
  ['the services', ({ handlers }) => handlers['service.list']({}, desk)],
  ['who is watched', ({ handlers }) => handlers['viewpoint.read']({}, desk)],
  [
    'one more who is watched',
    async ({ handlers }) => {
      const viewpoint = { own: 'ovenbird', watched: ['quarrel', 'moulder'] };
      await handlers['viewpoint.write']({ viewpoint }, desk);
      await handlers['company.page'](asked, desk);
    },
  ],
  [
    'levels on two days',
    ({ handlers }) => handlers['shift.between']({ from: '2025-06-01', to: '2025-06-20' }, desk),
  ],
  [
    'a claim on what a pack says',
    ({ handlers }) => handlers['claim.add']({ claim: claimed, unverified: false }, desk),
  ],
])('%s: nothing is read beside their blocks', async (_what, ask) => {
  const background = woken();
  records.body.read = 0;
  await ask(background);
  const parts = records.body.held?.parts.length ?? 0;
  expect(parts).toBeGreaterThan(30);
  // The ten parts before the blocks and the four first blocks, which every wake reads, and the last.
  expect(records.body.read).toBe(15);
  expect(background.world.reported.map(String)).toEqual(['Error: No language in tests.']);
});
