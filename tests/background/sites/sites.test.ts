import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A browser that keeps registrations and grants as the real ones do. */
const fake = vi.hoisted(() => ({
  origins: [] as string[],
  /** Kinds of data that may be sent; null = a browser that knows no such leave. */
  sent: null as string[] | null,
  registered: [] as { id: string; matches: string[]; js: string[] }[],
  inserted: [] as unknown[],
  tabs: [{ id: 7 }, { id: 8 }] as { id: number }[],
}));

vi.mock('../../../src/content/reader.ts?iife', () => ({ default: 'src/content/reader.js' }));
vi.mock('../../../src/content/card.tsx?iife', () => ({ default: 'src/content/card.js' }));
vi.mock('../../../src/browser/polyfill.ts', () => ({
  browser: {
    permissions: {
      getAll: async () => ({ origins: fake.origins }),
      remove: async ({ origins = [], data_collection: sent = [] }: Leave) => {
        fake.origins = fake.origins.filter((one) => !origins.includes(one));
        fake.sent = fake.sent?.filter((one) => !sent.includes(one)) ?? unknownLeave(sent);
      },
      contains: async ({ origins = [], data_collection: sent = [] }: Leave) =>
        origins.every((one) => fake.origins.includes(one)) &&
        sent.every((one) => (fake.sent ?? unknownLeave(sent))?.includes(one)),
    },
    runtime: {
      getManifest: () =>
        fake.sent === null
          ? {}
          : {
              browser_specific_settings: {
                gecko: { data_collection_permissions: { optional: ['searchTerms'] } },
              },
            },
    },
    scripting: {
      getRegisteredContentScripts: async () => fake.registered,
      registerContentScripts: async (scripts: typeof fake.registered) => {
        if (fake.registered.length > 0) throw new Error('Duplicate script ID');
        fake.registered = scripts;
      },
      updateContentScripts: async (scripts: typeof fake.registered) => {
        if (fake.registered.length === 0) throw new Error('Nonexistent script ID');
        fake.registered = scripts;
      },
      unregisterContentScripts: async () => {
        if (fake.registered.length === 0) throw new Error('Nonexistent script ID');
        fake.registered = [];
      },
      executeScript: async (injection: { target: { tabId: number } }) => {
        if (injection.target.tabId === 8) throw new Error('Cannot access contents of the page.');
        fake.inserted.push(injection);
        return [];
      },
    },
    tabs: { query: async () => fake.tabs },
  },
}));

import {
  giveBack,
  giveBackNameSending,
  isGranted,
  isInStep,
  maySendNames,
  readersIntoOpenTabs,
  syncSites,
} from '../../../src/background/sites/sites.ts';

interface Leave {
  readonly origins?: readonly string[];
  readonly data_collection?: readonly string[];
}

/** What a browser does that is asked about a leave that it does not know. */
function unknownLeave(sent: readonly string[]): null {
  if (sent.length > 0) throw new TypeError('Unexpected property: data_collection');
  return null;
}

beforeEach(() => {
  Object.assign(fake, { origins: [], sent: null, registered: [], inserted: [] });
});

describe('the registration follows the grants', () => {
  it.each([
    { steps: [[]], why: 'nothing granted' },
    { steps: [['https://a.example/*']], why: 'the first grant' },
    { steps: [['https://a.example/*'], ['https://a.example/*', 'https://b.example/*']], why: 'one more' },
    {
      steps: [['https://a.example/*', 'https://b.example/*'], ['https://b.example/*']],
      why: 'one withdrawn',
    },
    { steps: [['https://a.example/*'], []], why: 'all withdrawn' },
    { steps: [['https://a.example/*'], ['https://a.example/*']], why: 'nothing changed' },
  ])('$why', async ({ steps }) => {
    for (const origins of steps) {
      fake.origins = origins;
      await syncSites([]);
    }
    expect(fake.registered.flatMap(({ matches }) => matches)).toEqual(steps.at(-1));
  });

  it('once, although install and start-up ask for it together', async () => {
    fake.origins = ['https://a.example/*'];
    await Promise.all([syncSites([]), syncSites([])]);
    expect(fake.registered).toHaveLength(1);
  });

  it.each([
    { origins: [], registered: [], isInStep: true, why: 'nothing granted, nothing registered' },
    {
      origins: ['https://a.example/*'],
      registered: [],
      isInStep: false,
      why: 'a grant of which nobody heard',
    },
    { origins: [], registered: ['https://a.example/*'], isInStep: false, why: 'a withdrawal likewise' },
    {
      origins: ['https://b.example/*', 'https://a.example/*'],
      registered: ['https://a.example/*', 'https://b.example/*'],
      isInStep: true,
      why: 'the same in another order',
    },
    {
      origins: ['https://b.example/*'],
      registered: ['https://a.example/*'],
      isInStep: false,
      why: 'one for another',
    },
  ])('and is known to be in step or not: $why', async ({ origins, registered, isInStep: expected }) => {
    fake.origins = registered;
    await syncSites([]);
    fake.origins = origins;
    expect(await isInStep([])).toBe(expected);
    await syncSites([]);
    expect(await isInStep([])).toBe(true);
  });

  it('by the file’s address from the root: Firefox takes a bare one for a file of the page', async () => {
    fake.origins = ['https://a.example/*'];
    await syncSites([]);
    expect(fake.registered[0]?.js).toEqual(['/src/content/reader.js']);
  });
});

describe('leave to send a company’s name', () => {
  it('is no question of its own where the browser knows none', async () => {
    expect(await maySendNames()).toBe(true);
    await giveBackNameSending();
    expect(await maySendNames()).toBe(true);
  });

  it('is looked for and given back where the browser keeps it apart', async () => {
    fake.sent = [];
    expect(await maySendNames()).toBe(false);
    fake.sent = ['searchTerms'];
    expect(await maySendNames()).toBe(true);
    await giveBackNameSending();
    expect(await maySendNames()).toBe(false);
  });
});

describe('a host that packs come from', () => {
  const hosts = [{ address: 'https://packs.example/kilns/manifest.json', keys: [] }];

  it('is not read for that', async () => {
    fake.origins = ['https://packs.example/*'];
    await syncSites(hosts);
    await readersIntoOpenTabs(hosts);
    expect([fake.registered, fake.inserted]).toEqual([[], []]);
    expect(await isInStep(hosts)).toBe(true);
  });

  it('is no longer read once it is named, although the grant came before the name', async () => {
    fake.origins = ['https://packs.example/*'];
    await syncSites([]);
    await syncSites(hosts);
    expect(fake.registered).toEqual([]);
  });

  it('is read where it is granted as a site too', async () => {
    fake.origins = ['https://packs.example/*', '*://packs.example/*'];
    await syncSites(hosts);
    expect(fake.registered[0]?.matches).toEqual(['*://packs.example/*']);
  });

  it('is given back alone', async () => {
    fake.origins = ['https://packs.example/*', '*://packs.example/*'];
    await giveBack('https://packs.example');
    expect(fake.origins).toEqual(['*://packs.example/*']);
  });
});

describe('pages that were open before', () => {
  it('get the reader, and one that the browser closes stops nobody', async () => {
    fake.origins = ['https://a.example/*'];
    await readersIntoOpenTabs([]);
    expect(fake.inserted).toEqual([
      { target: { tabId: 7, allFrames: true }, files: ['/src/content/reader.js'] },
    ]);
  });

  it('are not looked for where nothing is granted', async () => {
    await readersIntoOpenTabs([]);
    expect(fake.inserted).toEqual([]);
  });
});

it('a site is granted by its scheme and host', async () => {
  fake.origins = ['https://a.example/*'];
  expect([await isGranted('https://a.example'), await isGranted('http://a.example')]).toEqual([true, false]);
});
