import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../../src/core/settings/settings.ts';
import type { PageReading } from '../../../src/messages/contract.ts';
import { memoryArea } from '../../store/memory-area.ts';
import { inTab, readingOf, type StandIn, standIn } from '../stand-in.ts';

const ARTICLE = readingOf('Tessel Glazes Ltd said that Ovenbird Ceramics Ltd fires glazes too.');
const NOBODY = readingOf('Nobody is named here.');

let background: StandIn;
const watch = (...watched: string[]) =>
  background.handlers['viewpoint.write']({ viewpoint: { own: null, watched } }, { asker: 'popup' });
/** The answer, once all that follows it is done. */
const link = async (reading: PageReading, caller = inTab(), revision = 1) => {
  const answer = await background.handlers['page.link']({ reading, revision }, caller);
  await background.means.afterwards.done();
  return answer;
};
const state = () => background.handlers['page.findings']({ tab: 7 }, { asker: 'popup' });
const badge = () => background.world.faces.at(-1)?.text;

beforeEach(async () => {
  background = standIn();
  await watch('quarrel');
});

describe('a reading is answered with marks', () => {
  it('of every known company, each with its look, in the words of the reading', async () => {
    const answer = await link(ARTICLE, inTab(), 4);
    expect(answer).toMatchObject({ state: 'on', revision: 4 });
    const marks = answer.state === 'on' ? answer.marks : [];
    expect(
      marks.map(({ start, end, company, look }) => [ARTICLE.model.text.slice(start, end), company, look]),
    ).toEqual([
      ['Tessel Glazes Ltd', 'tessel', 'SIGNIFICANT_INFLUENCE'],
      ['Ovenbird Ceramics Ltd', 'ovenbird', 'NONE_FOUND'],
    ]);
  });

  it('that judge nobody while nobody is watched', async () => {
    await watch();
    const answer = await link(ARTICLE);
    expect(answer.state === 'on' && answer.marks.map(({ look }) => look)).toEqual([
      'NOT_JUDGED',
      'NOT_JUDGED',
    ]);
    expect(badge()).toBe('');
  });
});

describe('the places of marks never change with', () => {
  const places = async () => {
    const answer = await link(ARTICLE);
    return answer.state === 'on' ? answer.marks.map(({ start, end }) => ({ start, end })) : [];
  };

  it.each([
    ['the watchlist', () => watch('ovenbird')],
    ['an empty watchlist', () => watch()],
    ['a company that the user added and the page names', () => add('Nobody Ltd')],
    ['an own company whose name holds a known name', () => add('Tessel Glazes Ltd said')],
    ['a correction', () => notThis('tessel', 'Tessel Glazes Ltd')],
    ['another company meant', () => thisIs('ovenbird', 'Tessel Glazes Ltd')],
    ['a name told that no list has', () => thisIs('tessel', 'Nobody')],
  ])('%s', async (_what, change) => {
    const before = await places();
    expect(before).toHaveLength(2);
    await change();
    expect(await places()).toEqual(before);
  });

  const add = (name: string) =>
    background.handlers['own.add'](
      { entry: { name, otherNames: [], domain: null, service: null, role: 'competitor', parent: null } },
      { asker: 'popup' },
    );
  const notThis = (company: string, surface: string) =>
    background.handlers['card.notThis']({ company, surface, scope: 'site' }, inTab());
  const thisIs = (company: string, surface: string) =>
    background.handlers['card.thisIs']({ company, surface, scope: 'site' }, inTab());
});

describe('"this is X" makes', () => {
  const say = (company: string, surface: string) =>
    background.handlers['card.thisIs']({ company, surface, scope: 'site' }, inTab());
  const drawn = async (text: string) => {
    const answer = await link(readingOf(text));
    return answer.state === 'on' ? answer.marks.map(({ company, look }) => `${company} ${look}`) : [];
  };

  it('a name of several companies, which stands open until then, that one', async () => {
    const text = 'Stones by Lintel Stone, said the Lintel Stone company.';
    expect(new Set(await drawn(text))).toEqual(new Set(['null UNKNOWN']));
    await say('lintel-uk', 'Lintel Stone');
    expect(new Set(await drawn(text))).toEqual(new Set(['lintel-uk UNKNOWN']));
    background.world.frames.set(0, readingOf(text));
    expect(await state()).toMatchObject({ unknown: [{ company: 'lintel-uk' }] });
  });

  it('a mark of another company the right one’s, by look and card', async () => {
    await say('tessel', 'Ovenbird Ceramics');
    expect(await drawn('Ovenbird Ceramics Inc. sells pots.')).toEqual(['tessel SIGNIFICANT_INFLUENCE']);
  });

  it('a name that no list has a finding, and no mark', async () => {
    await say('tessel', 'Tessy');
    expect(await drawn('Our pots come from Tessy.')).toEqual([]);
    expect(badge()).toBe('1');
  });
});

describe('a known company’s own site', () => {
  const own = inTab({ host: 'quarrel.example', site: 'quarrel.example', grant: 'https://quarrel.example' });
  const choose = (stealth: boolean) =>
    background.handlers['appearance.write'](
      { appearance: { hover: 'rest', hoverDelay: 300, stealth } },
      { asker: 'desk' },
    );
  beforeEach(() => void background.world.granted.add('https://quarrel.example'));

  it.each([
    ['whoever is watched', () => watch('quarrel')],
    ['and nobody', () => watch()],
  ])('is named to the reader, %s', async (_who, look) => {
    await look();
    expect(await link(NOBODY, own)).toMatchObject({ site: 'quarrel' });
  });

  it.each([
    ['in a frame of somebody else’s page', { ...own, frame: 3, site: 'news.example' }],
    ['for a host of the user’s own entry', inTab()],
  ])('not %s', async (_what, caller) => {
    const entry = {
      ...{ name: 'Our Kiln', otherNames: [], service: null, role: 'supplier' as const, parent: null },
      domain: 'news.example',
    } as const;
    await background.handlers['own.add']({ entry }, { asker: 'popup' });
    expect(await link(NOBODY, caller)).toMatchObject({ site: null });
  });

  it.each([
    ['itself', own],
    ['a frame in it', { ...own, frame: 3, host: 'ads.example', grant: 'https://quarrel.example' }],
    ['its frame in another page', { ...own, frame: 3, site: 'news.example' }],
  ])('stays untouched in stealth, and the badge still counts: %s', async (_what, caller) => {
    await choose(true);
    expect(await link(ARTICLE, caller)).toEqual({ state: 'unseen' });
    expect(badge()).toBe('1');
    expect(await link(ARTICLE)).toMatchObject({ state: 'on' });
  });
});

it.each([
  ['rest', { delay: 450, key: null }],
  ['alt', { delay: 450, key: 'altKey' }],
  ['off', null],
] as const)('a mouse that is to open cards by "%s" is told so to the reader', async (hover, told) => {
  const appearance = { hover, hoverDelay: 450, stealth: false };
  await background.handlers['appearance.write']({ appearance }, { asker: 'desk' });
  expect(await link(ARTICLE)).toMatchObject({ hover: told });
});

describe('a reader is told "off"', () => {
  it.each([
    ['paused', () => background.handlers['pause.switch']({ paused: true }, { asker: 'popup' })],
    [
      'the site switched off',
      () => background.handlers['site.switch']({ host: 'news.example', on: false }, { asker: 'popup' }),
    ],
    ['the grant withdrawn', async () => background.world.granted.clear()],
  ])('%s; the badge goes too', async (_what, change) => {
    await link(ARTICLE);
    expect(badge()).toBe('1');
    await change();
    expect(await link(ARTICLE)).toEqual({ state: 'off' });
    expect(badge()).toBe('');
  });

  it('in a frame of a page that is switched off', async () => {
    await background.handlers['site.switch']({ host: 'news.example', on: false }, { asker: 'popup' });
    const frame = inTab({ frame: 3, host: 'ads.example', grant: 'https://ads.example' });
    background.world.granted.add('https://ads.example');
    expect(await link(ARTICLE, frame)).toEqual({ state: 'off' });
  });
});

describe('the host is what the browser states', () => {
  it('so that a page cannot pass for a company’s own site', async () => {
    const posing = { ...NOBODY, model: { ...NOBODY.model, host: 'quarrel.example' } };
    background.world.frames.set(0, posing);
    await link(posing);
    expect(await state()).toMatchObject({ state: 'checked', rows: [] });
  });
});

describe('the badge counts flagged companies', () => {
  it('over all frames, each company once', async () => {
    await link(ARTICLE);
    await link(ARTICLE, inTab({ frame: 3, document: 'D3' }));
    expect(badge()).toBe('1');
    await watch('quarrel', 'ovenbird');
    await link(readingOf('Tessel Glazes Ltd and nobody else.'), inTab({ frame: 3, document: 'D3' }));
    expect(badge()).toBe('1');
  });

  it('after a kill between two frames', async () => {
    const [local, session] = [memoryArea(), memoryArea()];
    background = standIn(local, session);
    await watch('quarrel');
    await link(ARTICLE);
    background = standIn(local, session);
    await link(NOBODY, inTab({ frame: 3, document: 'D3' }));
    expect(badge()).toBe('1');
  });

  it('and forgets a frame that leaves, and everything when the page leaves', async () => {
    await link(NOBODY);
    const frame = inTab({ frame: 3, document: 'D3' });
    await link(ARTICLE, frame);
    expect(badge()).toBe('1');
    await background.handlers['page.left']({}, frame);
    expect(badge()).toBe('');
    await link(ARTICLE);
    await background.handlers['page.left']({}, inTab());
    expect(badge()).toBe('');
  });

  it('although the old page’s farewell arrives after the new page’s first word', async () => {
    await link(ARTICLE, inTab({ document: 'old' }));
    await link(ARTICLE, inTab({ document: 'new' }));
    await background.handlers['page.left']({}, inTab({ document: 'old' }));
    expect(badge()).toBe('1');
  });

  it('keeps the number of the page that came when the words for the farewell of the one before come late', async () => {
    await link(ARTICLE);
    const { catalogue } = background.means;
    let arrive = () => {};
    const late = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const words: (typeof catalogue)[] = [async (settings) => late.then(() => catalogue(settings))];
    Object.assign(background.means, {
      catalogue: (settings: Settings) => (words.pop() ?? catalogue)(settings),
    });
    const farewell = background.handlers['page.left']({}, inTab());
    await vi.waitFor(() => expect(words).toEqual([]));
    await link(ARTICLE);
    arrive();
    await farewell;
    expect(badge()).toBe('1');
  });
});

describe('the popup is told what can be said of the page', () => {
  it('what was found, flagged first', async () => {
    background.world.frames.set(0, readingOf('Ovenbird Ceramics Ltd said no. Tessel Glazes Ltd said yes.'));
    expect(await state()).toMatchObject({
      state: 'checked',
      host: 'news.example',
      rows: [
        {
          company: 'tessel',
          name: 'Tessel Glazes',
          flagged: true,
          surface: 'Tessel Glazes Ltd',
          mentionCount: 1,
        },
        { company: 'ovenbird', flagged: false, shown: 'NONE_FOUND' },
      ],
      counts: { flagged: 1, companies: 2, unknown: 0 },
      dataLine: 'Data of 1 November 2026',
    });
  });

  it('names without a verdict apart, each with its reason', async () => {
    background.world.frames.set(0, readingOf('Moulder Works Ltd said no. Lintel Stone Ltd said yes.'));
    expect(await state()).toMatchObject({
      rows: [],
      unknown: [
        { name: 'Moulder Works', reason: 'K2', company: 'moulder' },
        {
          reason: 'U1',
          company: null,
          candidates: [
            { id: 'lintel-uk', hint: 'GB' },
            { id: 'lintel-us', hint: 'US' },
          ],
        },
      ],
    });
  });

  it('all frames together', async () => {
    background.world.frames.set(0, NOBODY).set(3, ARTICLE);
    await link(NOBODY);
    await link(ARTICLE, inTab({ frame: 3, document: 'D3' }));
    expect(await state()).toMatchObject({ counts: { flagged: 1, companies: 2 } });
  });

  it('without names that the user took back, here or everywhere', async () => {
    background.world.frames.set(0, ARTICLE);
    const surface = 'Tessel Glazes Ltd';
    const said = await background.handlers['card.notThis'](
      { company: 'tessel', surface, scope: 'site' },
      inTab(),
    );
    expect(await state()).toMatchObject({ counts: { flagged: 0, companies: 1 } });
    background.world.address = 'https://other.example/';
    background.world.granted.add('https://other.example');
    expect(await state()).toMatchObject({ counts: { flagged: 1, companies: 2 } });
    await background.handlers['correction.undo'](said, { asker: 'desk' });
    background.world.address = 'https://news.example/a';
    expect(await state()).toMatchObject({ counts: { flagged: 1, companies: 2 } });
  });

  it('with the frames that nobody may read', async () => {
    background.world.frames.set(0, ARTICLE);
    background.world.closedFrames = ['ads.example'];
    expect(await state()).toMatchObject({ state: 'checked', closedFrames: ['ads.example'] });
  });

  it('reads a granted page that was open before the grant', async () => {
    expect(await state()).toMatchObject({ state: 'checked', counts: { flagged: 1 } });
    expect(background.world.told).toContain('insert reader');
  });

  it.each([
    [
      'paused',
      async () => background.handlers['pause.switch']({ paused: true }, { asker: 'popup' }),
      { state: 'paused' },
    ],
    [
      'switched off here',
      async () => background.handlers['site.switch']({ host: 'news.example', on: false }, { asker: 'popup' }),
      { state: 'site-off', host: 'news.example' },
    ],
    [
      'not read yet',
      async () => background.world.frames.set(0, null),
      { state: 'reading', host: 'news.example' },
    ],
    [
      'nobody watched',
      async () => {
        background.world.frames.set(0, ARTICLE);
        await watch();
      },
      { state: 'no-viewpoint', host: 'news.example' },
    ],
    [
      'nobody watched, so that a leave would be given for nothing',
      async () => {
        background.world.granted.clear();
        await watch();
      },
      { state: 'no-viewpoint', host: 'news.example' },
    ],
    [
      'not granted any more, with a reader still there',
      async () => {
        background.world.frames.set(0, null);
        background.world.granted.clear();
      },
      { state: 'not-granted', host: 'news.example' },
    ],
    [
      'not granted',
      async () => background.world.granted.clear(),
      { state: 'not-granted', host: 'news.example' },
    ],
    [
      'not granted, and the browser does not even tell the address',
      async () => {
        background.world.address = null;
      },
      { state: 'not-granted', host: null },
    ],
    [
      'a page that the browser closes to all',
      async () => {
        background.world.granted.clear();
        background.world.readable = false;
      },
      { state: 'not-grantable' },
    ],
    [
      'a browser page',
      async () => {
        background.world.address = 'about:config';
      },
      { state: 'not-grantable' },
    ],
  ])('%s', async (_what, change, expected) => {
    await change();
    expect(await state()).toEqual(expected);
  });
});

describe('a company that the user added', () => {
  const own = (name: string) =>
    background.handlers['own.add'](
      {
        entry: {
          name,
          otherNames: [],
          domain: null,
          service: null,
          role: 'supplier',
          parent: { company: 'quarrel', sharePercent: 60, source: null },
        },
      },
      { asker: 'popup' },
    );

  it.each([
    ['Zorvath', 'Glazes are fired by Zorvath in the north.', 1, 'one word that no list knows'],
    ['Zorvath GmbH', 'Glazes are fired by Zorvath in the north.', 1, 'a name without its legal form'],
    ['Tessel', 'TESSEL WINS THE TENDER', 1, 'a name in capitals'],
    ['Gap', 'Mind the gap.', 0, 'an ordinary word, written as one'],
    ['Zorvath', 'Zorvathian glazes are green.', 0, 'a longer word'],
  ])('"%s" in "%s": found %i times (%s), and judged at once', async (name, text, times, _why) => {
    await own(name);
    background.world.frames.set(0, readingOf(text));
    expect(await state()).toMatchObject({ counts: { flagged: times, companies: times } });
  });
});

describe('checked by a click, a page that is not granted', () => {
  beforeEach(() => background.world.granted.clear());
  const check = () => background.handlers['page.check']({ tab: 7 }, { asker: 'popup' });

  it('is read once, until it leaves', async () => {
    expect(await check()).toMatchObject({ state: 'checked', counts: { flagged: 1 } });
    expect(await link(ARTICLE)).toMatchObject({ state: 'on' });
    await background.handlers['page.left']({}, inTab());
    expect(await link(ARTICLE, inTab({ document: 'D2' }))).toEqual({ state: 'off' });
  });

  it('wakes a reader that stood there switched off', async () => {
    await check();
    expect(background.world.told).toContain('reader.refresh 0');
  });

  it('is told apart where the browser lets nobody in', async () => {
    background.world.readable = false;
    await expect(check()).rejects.toMatchObject({ code: 'not-readable' });
  });
});
