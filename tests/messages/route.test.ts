import { describe, expect, it } from 'vitest';
import type { BackgroundAsk } from '../../src/messages/contract.ts';
import {
  type Asker,
  type ContentCaller,
  callerOf,
  type Home,
  isBackgroundAsk,
  MAY_ASK,
  mayAsk,
} from '../../src/messages/route.ts';

const home: Home = {
  id: 'ours',
  popup: 'chrome-extension://ours/src/popup/index.html',
  desk: 'chrome-extension://ours/src/desk/index.html',
};
const content = { id: 'ours', tab: { id: 7 }, frameId: 0 };

/** A content caller in tab 7, but for what a row says. */
const inPage = (change: Partial<ContentCaller>): ContentCaller => ({
  asker: 'content',
  tab: 7,
  frame: 0,
  document: null,
  host: 'news.example',
  site: 'news.example',
  grant: 'https://news.example',
  ...change,
});

describe('the sender is what the browser says it is', () => {
  it.each([
    { sender: { id: 'ours', url: home.popup }, is: { asker: 'popup' } },
    { sender: { ...content, url: home.popup }, is: { asker: 'popup' } },
    { sender: { id: 'ours', url: `${home.desk}?x=1#/companies` }, is: { asker: 'desk' } },
    { sender: { ...content, url: 'https://News.example:8443/a?b#c' }, is: inPage({}) },
    {
      sender: { ...content, url: 'https://news.example/', documentId: 'D1' },
      is: inPage({ document: 'D1' }),
    },
    {
      sender: { ...content, frameId: 3, url: 'about:blank' },
      is: inPage({ frame: 3, host: null, site: null, grant: null }),
    },
    {
      sender: { ...content, url: 'file:///home/u/list.html' },
      is: inPage({ host: null, site: null, grant: null }),
    },
    {
      sender: {
        ...content,
        frameId: 3,
        tab: { id: 7, url: 'https://shop.example/' },
        url: 'http://ads.example/',
      },
      is: inPage({ frame: 3, host: 'ads.example', site: 'shop.example', grant: 'http://ads.example' }),
    },
    { sender: { id: 'another', url: home.popup }, is: null },
    { sender: { ...content, id: 'another', url: 'https://news.example/' }, is: null },
    { sender: { url: home.popup }, is: null },
    { sender: { id: 'ours' }, is: null },
    { sender: { id: 'ours', url: 'no address' }, is: null },
    { sender: { id: 'ours', url: 'https://news.example/' }, is: null },
    { sender: { ...content, url: 'chrome-extension://ours/src/other/index.html' }, is: null },
    { sender: { ...content, url: 'chrome-extension://other/src/popup/index.html' }, is: null },
    // A page cannot pass for the popup by its path.
    {
      sender: { ...content, url: 'https://ours/src/popup/index.html' },
      is: inPage({ host: 'ours', site: 'ours', grant: 'https://ours' }),
    },
  ])('$sender.url of $sender.id → $is.asker', ({ sender, is }) => {
    expect(callerOf(sender, home)).toEqual(is);
  });

  it('in Firefox, where pages have a random host', () => {
    const fox = {
      id: 'ours',
      popup: 'moz-extension://1f/src/popup/index.html',
      desk: 'moz-extension://1f/d',
    };
    expect(callerOf({ id: 'ours', url: fox.popup }, fox)).toEqual({ asker: 'popup' });
  });
});

/** Who may ask what, spelled out a second time: a change of the table must be meant. */
const ALLOWED: Record<BackgroundAsk, string> = {
  'page.link': 'content',
  'page.begin': 'content',
  'page.left': 'content',
  'card.insert': 'content',
  'card.open': 'content popup desk',
  'card.inFull': 'content',
  'card.notThis': 'content',
  'card.thisIs': 'content',
  'correction.add': 'popup desk',
  'correction.undo': 'content popup desk',
  'correction.list': 'desk',
  'page.findings': 'popup desk',
  'page.check': 'popup',
  'viewpoint.read': 'popup desk',
  'viewpoint.write': 'popup desk',
  'company.search': 'content popup desk',
  'company.list': 'desk',
  'company.page': 'desk',
  'company.picture': 'desk',
  'company.timeline': 'content popup desk',
  'page.open': 'desk',
  'shift.between': 'desk',
  'policy.read': 'desk',
  'policy.preview': 'desk',
  'policy.write': 'desk',
  'suppose.try': 'desk',
  'match.try': 'desk',
  'example.list': 'desk',
  'example.keep': 'desk',
  'example.forget': 'desk',
  'service.list': 'desk',
  'service.map': 'desk',
  'settings.export': 'desk',
  'settings.preview': 'desk',
  'settings.merge': 'desk',
  'settings.undo': 'popup desk',
  'own.list': 'popup desk',
  'own.add': 'popup desk',
  'own.change': 'popup desk',
  'own.remove': 'popup desk',
  'site.read': 'popup',
  'site.switch': 'popup desk',
  'site.list': 'desk',
  'site.settle': 'popup desk',
  'site.silence': 'popup desk',
  'appearance.read': 'popup desk',
  'appearance.write': 'popup desk',
  'pause.read': 'popup desk',
  'pause.switch': 'popup desk',
  'data.about': 'popup desk',
  'data.attributions': 'popup desk',
  'data.coverage': 'desk',
  'notice.dismiss': 'popup desk',
  'pack.list': 'desk',
  'pack.switch': 'desk',
  'pack.landed': 'desk',
  'pack.retry': 'desk',
  'pack.remove': 'desk',
  'host.list': 'desk',
  'host.add': 'desk',
  'host.remove': 'desk',
  'update.run': 'desk',
  'request.list': 'desk',
  'connect.switch': 'desk',
  'lookup.read': 'desk',
  'lookup.find': 'desk',
  'lookup.start': 'desk',
  'lookup.stop': 'desk',
  'digest.list': 'popup desk',
  'digest.switch': 'desk',
  'digest.seen': 'popup desk',
  'page.claims': 'popup',
  'claim.list': 'popup desk',
  'claim.add': 'popup desk',
  'claim.change': 'popup desk',
  'claim.remove': 'popup desk',
  'merge.list': 'popup desk',
  'same.list': 'desk',
  'same.answer': 'desk',
  'merge.answer': 'popup desk',
};

describe('who may ask what', () => {
  const callers = {
    content: inPage({}),
    popup: { asker: 'popup' },
    desk: { asker: 'desk' },
  } as const;
  const askers = Object.keys(callers) as Asker[];
  const table = Object.entries(ALLOWED).flatMap(([ask, who]) =>
    askers.map((asker) => ({ ask: ask as BackgroundAsk, asker, may: who.split(' ').includes(asker) })),
  );

  it('every message is in the table', () => {
    expect(Object.keys(MAY_ASK).sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  it.each(table)('$asker asks $ask: $may', ({ ask, asker, may }) => {
    expect(mayAsk(callers[asker], ask)).toBe(may);
  });

  it('a page can neither read nor change what the buyer watches', () => {
    const viewpointAsks = table.filter(({ ask }) => /^(viewpoint|own|pause|site)\./.test(ask));
    expect(viewpointAsks.length).toBeGreaterThan(0);
    expect(viewpointAsks.some(({ asker, may }) => asker === 'content' && may)).toBe(false);
  });
});

describe('a name is a message only by the table', () => {
  it.each(['page.link', 'toString', '__proto__', 'constructor', '', 7, null, undefined])('%j', (name) => {
    expect(isBackgroundAsk(name)).toBe(name === 'page.link');
  });
});
