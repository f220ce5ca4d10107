/** What a person of some weeks has: whom they watch, companies and claims of their own, corrections, examples. */
import type { At } from '../../tests/browser/harness/both.ts';

export const SUPPLIER = 'scale-ai';
/** Two own companies bear this name, so that it has to be chosen between them. */
export const SHARED_NAME = 'Umberfold Reedworks';
/** Two watched companies hold a third each: together more than half. */
export const HELD_JOINTLY = 'Marrowgate Instruments';

const VIEWPOINT = { own: 'google', watched: ['meta-platforms', 'microsoft', 'amazon'] } as const;
const ENTRY = { otherNames: [], domain: null, role: 'supplier', parent: null } as const;
const READ_IN = { publisher: 'The Harbour Paper', date: '2026-05-04', url: null } as const;

export async function setScene({ browser }: At): Promise<void> {
  for (const { id } of await browser.ask('own.list', {})) await browser.ask('own.remove', { id });
  await browser.ask('viewpoint.write', { viewpoint: VIEWPOINT });
  for (const service of ['reed tuning', 'tool making'])
    await browser.ask('own.add', { entry: { ...ENTRY, name: SHARED_NAME, service } });
  const { id: subject } = await browser.ask('own.add', {
    entry: { ...ENTRY, name: HELD_JOINTLY, service: 'instrument making' },
  });
  for (const owner of VIEWPOINT.watched.slice(0, 2))
    await browser.askAsDesk('claim.add', third(owner, subject));
  await disputeStake({ browser });
  await browser.askAsDesk('correction.add', {
    company: 'apple',
    surface: 'Apple',
    host: 'orchard.example',
    is: false,
  });
  await browser.askAsDesk('example.keep', { text: 'Scale AI labels data for Microsoft, said Turing.' });
}

function third(owner: string, subject: string) {
  const claim = {
    kind: 'adds',
    owner,
    subject,
    tie: 'shares',
    sharePercent: 33,
    votesPercent: 33,
    start: '2026-03',
    end: null,
    note: '',
    source: READ_IN,
  } as const;
  return { claim, unverified: false };
}

async function disputeStake({ browser }: Pick<At, 'browser'>): Promise<void> {
  const { owners } = await browser.askAsDesk('company.page', { company: 'openai', asOf: null });
  const stake = owners.find(({ other }) => other.company === 'microsoft');
  if (stake === undefined) throw new Error('The data has no stake in OpenAI to dispute.');
  const statement = 'It never closed.';
  const claim = { kind: 'disputes', claim: stake.key, statement, source: READ_IN } as const;
  await browser.askAsDesk('claim.add', { claim, unverified: false });
}

/** The first minute with the extension: nobody is watched and nothing is entered. */
export async function forgetViewpoint({ browser }: At): Promise<void> {
  await browser.ask('viewpoint.write', { viewpoint: { own: null, watched: [] } });
}
