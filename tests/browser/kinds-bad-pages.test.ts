/** More pages that are strict, hostile or odd (see marks-bad-pages): read they are, and whole they stay. */
import { beforeAll, expect, it } from 'vitest';
import { namingLine } from '../page/kind-page.ts';
import { type At, inBothBrowsers } from './harness/both.ts';
import type { Page } from './harness/page.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';
import { faultsOf } from './kinds/drawn.ts';

const LINES = ['{scale-ai:Scale AI, Inc.} is a data labelling company.', 'Shares in {scale-ai:Scale AI}.'];
const TEXT = '<p>Scale AI, Inc. is a data labelling company.</p><p>Shares in <b>Scale AI</b>.</p>';

/** Names of fields that real forms have: a journey with children, a part number. */
const NAMES =
  'id name title children style lang dir action method target length elements className attributes parent hidden';

/** What nobody calls a field, but a page that wants to stop a reader. */
const WALKED =
  'nodeType localName firstChild nextSibling parentNode parentElement shadowRoot getAttribute hasAttributes ' +
  'hasAttribute contains closest checkVisibility isConnected isSameNode getRootNode ownerDocument tagName';

/** Words for more turns than one. */
const ROWS = '<div><p>Nobody is named <b>in this line</b> of the form.</p></div>'.repeat(4_000);

/** Policies under which a page may load, run and frame nothing but what we put there ourselves. Pictures of its own it
 * may show, for Firefox asks for its icon and would be refused. */
const POLICIES = [
  [
    'nothing at all',
    "default-src 'none'; frame-src 'none'; style-src 'none'; script-src 'unsafe-inline'; img-src 'self'",
  ],
  [
    'no text as markup',
    "require-trusted-types-for 'script'; trusted-types 'none'; script-src 'unsafe-inline'",
  ],
  ['no frame around it', "frame-ancestors 'none'; child-src 'none'; script-src 'unsafe-inline'"],
] as const;

const STYLES_ALL = `* { position: relative; transform: translate(0, 0); transition: all 10ms; contain: layout; color: green !important }
  div { margin: 40px !important; padding: 10px !important; border: 3px solid !important }`;

/** Pages by their bodies, all with the same two lines to be marked. */
const BODIES: readonly (readonly [what: string, body: string])[] = [
  ['that replaces its body', `<script>onload = () => { ${newBody()} }</script>`],
  ['that replaces its root element', `<script>onload = () => { ${newRoot()} }</script>`],
  ['without a doctype', TEXT],
  ['that styles every element', `<style>${STYLES_ALL}</style>${TEXT}`],
  ['with frames that may do nothing', `<iframe sandbox srcdoc="<p>Turing"></iframe>${TEXT}`],
];

/** The same, where a test itself could not look at the page by its own script. */
const UNSEEN_BODIES: readonly (readonly [what: string, body: string])[] = [
  ['whose fields are named as properties of elements are', `<form>${inputs()}${TEXT}</form>${inputs()}`],
  ['whose fields are named as what a walk asks for', `<form>${inputs(WALKED)}${TEXT}</form>`],
  ['of one long form, read in many turns', `<form>${inputs(WALKED)}${ROWS}${TEXT}</form>`],
  ['whose pictures hide the properties of the document', `${pictures()}${TEXT}`],
  ['that rewrites the prototypes', `<script>${breaksPrototypes()}</script>${TEXT}`],
];

inBothBrowsers('on a strict or odd page', (at) => {
  beforeAll(async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
  });

  it.each(POLICIES)(
    'that allows %s, there are marks and a card, and no rule is broken',
    async (what, policy) => {
      const page = await opened(at, what, TEXT, { 'content-security-policy': policy });
      await untilMarked(at, page);
      await page.hoverText('Scale AI, Inc.');
      await at.until(async () => (await page.overlayBoxes('.company-card')).length > 0, 'the card');
      await closeWhole(page);
    },
  );

  it.each(BODIES)('%s, there are marks', async (what, body) => {
    const page = await opened(at, what, body);
    await untilMarked(at, page);
    await closeWhole(page);
  });

  it.each(UNSEEN_BODIES)('%s, its names are found', async (what, body) => {
    const page = await opened(at, what, body);
    await at.until(async () => (await mentionsOn(at, page)) === 2, 'both names');
    await closeWhole(page);
  });

  it('written in XML, there are marks', async () => {
    const xml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>t</title></head><body>${TEXT}</body></html>`;
    const headers = { 'content-type': 'application/xhtml+xml; charset=utf-8' };
    const page = await at.browser.open(at.site.put('/odd.xhtml', xml, headers));
    await untilMarked(at, page);
    await closeWhole(page);
  });

  it('of plain text, there are marks', async () => {
    const headers = { 'content-type': 'text/plain; charset=utf-8' };
    const text = 'Scale AI, Inc. is a data labelling company.\nShares in Scale AI.\n';
    const page = await at.browser.open(at.site.put('/odd.txt', text, headers));
    await untilMarked(at, page);
    await closeWhole(page);
  });
});

/** Fields that hide properties of their form. */
function inputs(names = NAMES): string {
  return names
    .split(' ')
    .map((name) => `<input name="${name}">`)
    .join('');
}

function pictures(): string {
  const ofDocument =
    'body head title documentElement designMode querySelector querySelectorAll createElement createRange location defaultView children fonts elementFromPoint elementsFromPoint getSelection readyState';
  return ofDocument
    .split(' ')
    .map((name) => `<img name="${name}" alt="">`)
    .join('');
}

function newBody(): string {
  return `const body = document.createElement('body'); body.innerHTML = '${TEXT}'; document.body.replaceWith(body);`;
}

function newRoot(): string {
  return `const html = document.createElement('html'); html.lang = 'en';
    html.append(document.createElement('head'), document.createElement('body'));
    html.lastChild.innerHTML = '${TEXT}'; document.documentElement.replaceWith(html);`;
}

function breaksPrototypes(): string {
  return `const broken = () => { throw new Error('broken by the page'); };
    for (const name of ['map', 'flatMap', 'filter', 'push', 'at', 'some']) Object.defineProperty(Array.prototype, name, { value: broken });
    for (const name of ['attachShadow', 'checkVisibility', 'closest', 'getAttribute']) Element.prototype[name] = broken;
    for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver', 'requestIdleCallback']) window[name] = broken;`;
}

/** Writes down whatever is thrown, and whatever rule of the page is broken, by whomever. */
const LISTENS = `
  const keep = (what) => { document.documentElement.dataset.thrown ??= String(what); };
  addEventListener('error', ({ message }) => keep(message));
  addEventListener('unhandledrejection', ({ reason }) => keep(reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => keep(violatedDirective + ' ' + sourceFile));`;

function opened(
  at: At,
  name: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const doctype = name === 'without a doctype' ? '' : '<!doctype html>';
  const html = `${doctype}<html lang=en><head><script>${LISTENS}</script><title>t</title></head><body>${body}`;
  return at.browser.open(at.site.put(`/odd-${name.replaceAll(' ', '-')}.html`, html, headers));
}

async function untilMarked(at: At, page: Page): Promise<void> {
  let faults: readonly string[] = [];
  const isMarked = async () => {
    faults = await faultsOf(page, LINES.map(namingLine)).catch((error) => [String(error)]);
    return faults.length === 0;
  };
  await at.until(isMarked, 'marks').catch(() => undefined);
  expect(faults).toEqual([]);
}

async function mentionsOn(at: At, page: Page): Promise<number> {
  const state = await at.browser.ask('page.findings', { tab: await at.browser.tabId(page) });
  return state.state === 'checked' ? (state.rows[0]?.mentionCount ?? 0) : 0;
}

/** Closes a page on which nothing was thrown. */
async function closeWhole(page: Page): Promise<void> {
  const thrown = () => document.querySelector('[data-thrown]')?.getAttribute('data-thrown') ?? null;
  expect(await page.evaluate(thrown).catch(() => null)).toBeNull();
  await page.close();
}
