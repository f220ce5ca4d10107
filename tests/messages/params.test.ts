import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/core/watchlist/policy.ts';
import type { BackgroundAsk, PageReading, Params } from '../../src/messages/contract.ts';
import { PARAMS } from '../../src/messages/params.ts';

const reading: PageReading = {
  model: {
    host: 'news.example',
    language: 'en',
    title: 'Kilns',
    text: 'Quarrel supplies',
    blocks: [
      { start: 0, end: 7, kind: 'cell', column: 'Supplier', row: 1 },
      { start: 8, end: 16, kind: 'paragraph' },
    ],
    links: [{ start: 0, end: 7, host: 'quarrel.example' }],
    organisations: [
      { name: 'Quarrel', legalName: null, hosts: ['quarrel.example'], lei: null, isSite: false },
    ],
  },
  jsonLd: ['{"@type":"Organization"}'],
};
const entry = {
  name: 'Quarrel',
  otherNames: ['Quarrel Kilns'],
  domain: 'quarrel.example',
  service: 'kilns',
  role: 'supplier',
  parent: { company: 'acme', sharePercent: 49, source: 'a letter' },
} as const;

/** One good message of each kind: what a new message must add here. */
const GOOD: { readonly [A in BackgroundAsk]: Params<A> } = {
  'page.link': { reading, revision: 0 },
  'page.begin': {},
  'page.left': {},
  'card.insert': {},
  'card.open': { subject: { company: 'acme' }, asOf: null },
  'card.inFull': { company: 'acme', asOf: '2025-06-20' },
  'card.notThis': { company: 'acme', surface: 'Acme', scope: 'site' },
  'card.thisIs': { company: 'acme', surface: 'Acme', scope: 'everywhere' },
  'correction.add': { company: 'acme', surface: 'Acme', host: null, is: true },
  'correction.undo': { correction: 'c1' },
  'correction.list': {},
  'page.findings': { tab: 7 },
  'page.check': { tab: 7 },
  'viewpoint.read': {},
  'viewpoint.write': { viewpoint: { own: null, watched: ['acme'] } },
  'company.search': { query: '', limit: 20 },
  'company.list': { query: 'acme' },
  'company.page': { company: 'acme', asOf: '2025-06-20' },
  'company.picture': { company: 'acme', asOf: null, steps: 3 },
  'company.timeline': { company: 'acme' },
  'page.open': {},
  'shift.between': { from: '2025-06-12', to: '2025-06-20' },
  'policy.read': {},
  'policy.preview': { policy: DEFAULT_POLICY },
  'policy.write': { policy: DEFAULT_POLICY },
  'suppose.try': {
    add: [{ owner: 'acme', subject: 'tessel', tie: 'shares', sharePercent: 49, votesPercent: 0 }],
    remove: ['bundled/acme/tessel/1'],
    tab: 7,
  },
  'match.try': { text: 'Acme said so.' },
  'example.list': {},
  'example.keep': { text: 'Acme said so.' },
  'example.forget': { example: 'e1' },
  'service.list': {},
  'service.map': { service: 'glaze firing' },
  'settings.export': {},
  'settings.preview': { text: '{}' },
  'settings.merge': { text: '{}' },
  'settings.undo': { before: '{}', after: '{}' },
  'own.list': {},
  'own.add': { entry },
  'own.change': { id: 'own-1', entry },
  'own.remove': { id: 'own-1' },
  'site.read': { tab: 7 },
  'site.switch': { host: 'news.example', on: false },
  'site.list': {},
  'site.settle': {},
  'site.silence': { host: 'tessel.example', on: true },
  'appearance.read': {},
  'appearance.write': { appearance: { hover: 'alt', hoverDelay: 300, stealth: true } },
  'pause.read': {},
  'pause.switch': { paused: true },
  'data.about': {},
  'data.attributions': {},
  'data.coverage': {},
  'notice.dismiss': { notice: 'n1' },
  'pack.list': {},
  'pack.retry': { pack: 'kilns' },
  'pack.switch': { pack: 'team', on: false },
  'pack.landed': {},
  'pack.remove': { pack: 'team' },
  'host.list': {},
  'host.add': { host: { address: 'https://packs.example/manifest.json', keys: [`${'A'.repeat(43)}=`] } },
  'host.remove': { address: 'https://packs.example/manifest.json' },
  'update.run': { address: null },
  'request.list': {},
  'connect.switch': { on: false },
  'lookup.read': { company: 'acme' },
  'lookup.find': { company: 'acme', source: 'wikidata' },
  'lookup.start': { company: 'acme', source: 'wikidata', subject: 'Q42' },
  'lookup.stop': { company: 'acme', source: 'gleif' },
  'digest.list': {},
  'digest.switch': { notifies: true },
  'digest.seen': {},
  'page.claims': { tab: 7 },
  'claim.list': {},
  'claim.add': {
    unverified: true,
    claim: {
      kind: 'adds',
      owner: 'a',
      subject: 'b',
      tie: 'shares',
      sharePercent: 49,
      votesPercent: 0,
      start: '2025-06',
      end: null,
      note: '',
      source: { publisher: 'The Gazette', date: '2025', url: null },
    },
  },
  'claim.change': {
    id: 'claim-1',
    unverified: true,
    claim: {
      kind: 'ends',
      claim: 'bundled/a/b/1',
      end: '2026-01-31',
      source: { publisher: 'The Gazette', date: '2026', url: 'https://gazette.example/1' },
    },
  },
  'claim.remove': { id: 'claim-1' },
  'same.list': {},
  'same.answer': { found: 'lei-1', known: 'acme', same: null },
  'merge.list': {},
  'merge.answer': { own: 'own-1', company: 'acme', same: true },
};

const fits = (ask: string, params: unknown) => v.safeParse(PARAMS[ask as BackgroundAsk], params).success;

describe('a message crosses the boundary as plain JSON and arrives as it was sent', () => {
  it.each(Object.entries(GOOD))('%s', (ask, params) => {
    const arrived: unknown = JSON.parse(JSON.stringify(params));
    expect(v.parse(PARAMS[ask as BackgroundAsk], arrived)).toEqual(params);
  });
});

const withModel = (change: object) => ({
  reading: { ...reading, model: { ...reading.model, ...change } },
  revision: 0,
});

const supposing = (change: object) => {
  const tie = { owner: 'acme', subject: 'tessel', tie: 'shares', sharePercent: 49, votesPercent: null };
  return { add: [{ ...tie, ...change }], remove: [], tab: null };
};

describe('what does not fit is refused', () => {
  it.each<readonly [ask: BackgroundAsk, why: string, params: unknown]>([
    ['page.link', 'a revision counts from 0', { reading, revision: -1 }],
    ['page.link', 'no reading', { reading: null, revision: 0 }],
    ['page.link', 'the text is no text', withModel({ text: 7 })],
    [
      'page.link',
      'more text than any reader sends',
      withModel({ text: 'x'.repeat(8_000_001), blocks: [], links: [] }),
    ],
    ['page.link', 'a block past the text', withModel({ blocks: [{ start: 0, end: 99, kind: 'item' }] })],
    [
      'page.link',
      'a block that ends before it starts',
      withModel({ blocks: [{ start: 7, end: 3, kind: 'item' }] }),
    ],
    ['suppose.try', 'a stake of nothing', supposing({ sharePercent: 0 })],
    ['suppose.try', 'more than the whole', supposing({ sharePercent: 101 })],
    ['suppose.try', 'a tie outside the vocabulary', supposing({ tie: 'constructor' })],
    ['policy.write', 'a line that is no number', { policy: { ...DEFAULT_POLICY, minority: '5 %' } }],
    ['shift.between', 'a date that is none', { from: 'yesterday', to: '2025-06-20' }],
    ['page.link', 'half an offset', withModel({ links: [{ start: 0.5, end: 3, host: 'a' }] })],
    ['page.link', 'a kind that is none', withModel({ blocks: [{ start: 0, end: 1, kind: 'secret' }] })],
    ['page.link', 'declarations that are no text', { reading: { ...reading, jsonLd: [{}] }, revision: 0 }],
    [
      'page.link',
      'more declarations than any reader sends',
      { reading: { ...reading, jsonLd: Array(101).fill('{}') }, revision: 0 },
    ],
    ['page.left', 'params where there are none', { more: 1 }],
    ['page.left', 'no params at all', undefined],
    ['card.open', 'a card of nothing', { subject: {} }],
    ['card.open', 'a selection of spaces', { subject: { text: '   ' } }],
    ['card.open', 'a selection longer than any name', { subject: { text: 'x'.repeat(501) } }],
    ['card.open', 'two subjects', { subject: { company: 'a', text: 'b' } }],
    ['card.notThis', 'a scope that is none', { company: 'acme', surface: 'Acme', scope: 'world' }],
    ['page.findings', 'no tab has this number', { tab: -1 }],
    ['page.findings', 'a tab is a number', { tab: '7' }],
    ['viewpoint.write', 'an empty id', { viewpoint: { own: null, watched: [''] } }],
    ['viewpoint.write', 'own is null, not absent', { viewpoint: { watched: [] } }],
    ['own.add', 'a company without a name', { entry: { ...entry, name: ' ' } }],
    ['own.add', '0 % is no stake', { entry: { ...entry, parent: { ...entry.parent, sharePercent: 0 } } }],
    [
      'own.add',
      'more than all of it',
      { entry: { ...entry, parent: { ...entry.parent, sharePercent: 101 } } },
    ],
    ['own.add', 'a role that is none', { entry: { ...entry, role: 'friend' } }],
    ['site.switch', 'an address is no host', { host: 'https://news.example/a', on: true }],
    ['site.switch', 'a host in capitals', { host: 'News.example', on: true }],
    ['company.page', 'a date is written year first', { company: 'acme', asOf: '20/06/2025' }],
    ['company.page', 'a date is null, not absent', { company: 'acme' }],
    ['company.picture', 'no step is no picture', { company: 'acme', asOf: null, steps: 0 }],
    ['company.picture', 'more steps than a picture shows', { company: 'acme', asOf: null, steps: 4 }],
    ['company.search', 'a list of none', { query: 'a', limit: 0 }],
  ])('%s: %s', (ask, _why, params) => {
    expect(fits(ask, params)).toBe(false);
  });

  it('unknown fields are dropped, not passed on', () => {
    const arrived = v.parse(PARAMS['site.switch'], { host: 'a.example', on: true, admin: true });
    expect(arrived).toEqual({ host: 'a.example', on: true });
  });
});
