/**
 * A policy of the organisation, from what the browser's administrator wrote to the card.
 *
 * In Firefox a file in the person's own folder stands for the administrator's. Chromium reads policies from folders of
 * the whole machine alone, which no test may write to: there the built extension shows that it starts with its schema
 * and finds nothing, and the rest of the road is the background's tests.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { GECKO_ID } from '../../scripts/manifest.ts';
import { openDesk } from './desk-hands.ts';
import { inBothBrowsers } from './harness/both.ts';

const home = mkdtempSync(join(tmpdir(), 'beholden-home-'));
const folder = join(home, '.mozilla', 'managed-storage');
const data = { influenceVotesPercent: 10, formerMonths: 36 };
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, `${GECKO_ID}.json`),
  JSON.stringify({ name: GECKO_ID, description: 'Lines of the policy', type: 'storage', data }),
);
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

const SAID = {
  firefox: {
    onPage: ['Set by your organisation: 10 % at most.', 'Set by your organisation: 36 months at least.'],
    onCard:
      'Lines set by your organisation are in force: influence from 10 % of the votes, past ties shown for 36 months.',
  },
  chromium: { onPage: [], onCard: null },
} as const;

inBothBrowsers(
  'what the organisation wrote',
  (at) => {
    it('stands on the page of the policy and on every card, and nothing does where it wrote nothing', async () => {
      const { onPage, onCard } = SAID[at.browser.kind];
      const desk = await openDesk(at, 'policy');
      await desk.untilText('Keep this policy');
      const said = (await desk.text()).match(/Set by your organisation: .*? at (?:most|least)\./g) ?? [];
      expect(said).toEqual(onPage);
      await desk.close();
      const { card } = await at.browser.askAsDesk('company.page', { company: 'scale-ai', asOf: null });
      expect(card.policyLine?.replace(/\s/g, ' ') ?? null).toBe(onCard);
    });
  },
  (kind) => (kind === 'firefox' ? { home } : {}),
);
