// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { emptyFields } from '../../src/look/entry/entry-fields.ts';
import type { PageState } from '../../src/messages/contract.ts';
import { soon } from '../soon.ts';
import { draw, field, hit, named, press, shut, text, type, untilSays } from './popup-drawn.tsx';
import { checked, company, finding, flagged, type StandIn, standIn, unknown } from './stand-in.ts';

afterEach(shut);

const opened = (around: StandIn): StandIn => {
  draw(around);
  return around;
};

const withPage = (page: PageState) => opened(standIn({ 'page.findings': () => page }));
const written = ({ asked }: StandIn) =>
  asked.filter(({ ask }) => ask === 'viewpoint.write').map(({ params }) => params);

describe('this page', () => {
  it.each<[string, PageState, string[]]>([
    ['is being read', { state: 'reading', host: null }, ['Reading this page…']],
    ['names nobody known', checked([]), ['No known company on this page', 'Add a company']],
    [
      'was not allowed',
      { state: 'not-granted', host: 'bids.example' },
      ['Check this page', 'Always on bids.example'],
    ],
    ['cannot be read', { state: 'not-grantable' }, ['This page cannot be read']],
    [
      'is switched off',
      { state: 'site-off', host: 'bids.example' },
      ['Off on bids.example', 'Switch on here'],
    ],
    ['is paused', { state: 'paused' }, ['Paused', 'Resume']],
    ['has nobody to judge it for', { state: 'no-viewpoint', host: null }, ['Nobody is watched yet']],
    [
      'has ties',
      checked([flagged('Quillow'), finding('Tarn')]),
      ['Tied to your watchlist', 'Substantial stake or influence: Brask', '1 more without a tie found'],
    ],
    [
      'has none',
      checked([finding('Tarn'), finding('Quarrel')]),
      ['No tie to your watchlist found on this page.', '2 without a tie found'],
    ],
  ])('%s', async (_what, page, expected) => {
    withPage(page);
    for (const words of expected) await untilSays(words);
  });

  it.each([
    ['by the button, which gives leave where it can be given: nobody may read it', true, 'cannot be read'],
    ['otherwise: it may be readable after a click', false, 'has not been read'],
  ])('has no address when the popup was opened %s', async (_what, isFromButton, words) => {
    const around = standIn({ 'page.findings': () => ({ state: 'not-granted', host: null }) });
    opened({ ...around, isFromButton });
    await untilSays(`This page ${words}`);
  });

  it('asks again until it has been read', async () => {
    let turns = 0;
    opened(
      standIn({
        'page.findings': () => {
          turns += 1;
          return turns < 3 ? { state: 'reading', host: null } : checked([flagged('Quillow')]);
        },
      }),
    );
    await untilSays('Quillow');
    expect(turns).toBe(3);
  });

  it('says which parts of it were not read, and offers to read them', async () => {
    const around = withPage({
      ...(checked([finding('Tarn')]) as Extract<PageState, { state: 'checked' }>),
      closedFrames: ['bids.example'],
    });
    await untilSays('Not read: the parts of this page that come from bids.example.');
    await press('Always on bids.example');
    await soon(() => expect(around.granted).toEqual(['bids.example']));
  });

  it('never says "no tie found" of a page where nothing is known', async () => {
    withPage(checked([], [unknown('Quillow')]));
    await untilSays('No ownership data on this company');
    expect(text()).not.toContain('No tie');
  });

  it('offers every company that an ambiguous name may mean, and opens the one that is picked', async () => {
    const candidates = [company('tarn', 'Tarn & Vale', 'US'), company('tarn-se', 'Tarn', 'SE')];
    const around = withPage(checked([], [unknown('Tarn', { company: null, reason: 'U1', candidates })]));
    await press('Tarn SE');
    await untilSays('Brask holds 49 % of Quillow, without votes.');
    expect(around.asked.at(-1)).toEqual({
      ask: 'card.open',
      params: { subject: { company: 'tarn-se' }, asOf: null },
    });
  });

  it('says whose site it is, and opens that company', async () => {
    const tarn = { ...company('tarn', 'Tarn & Vale'), reason: 'It states the LEI 5493' };
    const whose = { words: 'This site says it is Tarn & Vale', companies: [tarn] };
    const around = withPage(checked([finding('Quarrel')], [], whose));
    await untilSays('It states the LEI 5493');
    await press('This site says it is Tarn & Vale');
    await untilSays('Brask holds 49 % of Quillow, without votes.');
    expect(around.asked.at(-1)).toMatchObject({ params: { subject: { company: 'tarn' } } });
  });

  it('leaves it to the reader which of two companies a site is of', async () => {
    const companies = [
      { ...company('tarn', 'Tarn', 'US'), reason: 'Its imprint or footer names Tarn' },
      { ...company('tarn-se', 'Tarn', 'SE'), reason: 'The data lists tarn.example as its site' },
    ];
    const words = 'It is open which of these runs this site';
    const around = withPage(checked([], [], { words, companies }));
    for (const said of [words, ...companies.map(({ reason }) => reason)]) await untilSays(said);
    await press('Tarn SE');
    await untilSays('Brask holds 49 % of Quillow, without votes.');
    expect(around.asked.at(-1)).toMatchObject({ params: { subject: { company: 'tarn-se' } } });
  });

  it('keeps what was picked for this site, and takes it back', async () => {
    const candidates = [company('tarn-se', 'Tarn', 'SE')];
    const around = withPage(checked([], [unknown('Tarn', { company: null, reason: 'U1', candidates })]));
    await press('Tarn SE');
    await press('Remember for this site');
    await untilSays('On this site, “Tarn” is Quillow.');
    expect(around.asked).toContainEqual({
      ask: 'correction.add',
      params: { company: 'quillow', surface: 'Tarn', is: true, host: 'news.example' },
    });
    await press('Undo');
    await soon(() =>
      expect(around.asked).toContainEqual({ ask: 'correction.undo', params: { correction: 'c-1' } }),
    );
  });

  it('shows a company on another date, and says so', async () => {
    const around = opened(standIn());
    await press('Quillow');
    await press('Another date');
    await untilSays('As of today');
    const slider = (await named('Date, by slider', 'input[type=range]')) as HTMLInputElement;
    slider.value = '20250';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await untilSays('As of 2025-06-11');
    expect(around.asked.at(-1)).toEqual({
      ask: 'card.open',
      params: { subject: { company: 'quillow' }, asOf: '2025-06-11' },
    });
  });

  it('opens a company’s card and comes back to its row', async () => {
    opened(standIn());
    await press('Quillow');
    await untilSays('Quillow says that it decides alone.');
    await press('Back');
    await soon(() => expect(document.activeElement?.getAttribute('data-company')).toBe('quillow'));
  });

  it('says what to do when the background is lost, and works again afterwards', async () => {
    const around = standIn();
    around.refuse('page.findings', 'The data cannot be read. Restart the browser.');
    opened(around);
    await untilSays('The data cannot be read. Restart the browser.');
    around.refuse('page.findings', null);
    await press('Try again');
    await untilSays('Tied to your watchlist');
  });

  it('has words of its own for a failure that no one has worded', async () => {
    opened(
      standIn({
        'page.findings': () => {
          throw new Error('message channel closed');
        },
      }),
    );
    await untilSays('The extension was stopped by the browser before it could answer.');
    expect(text()).not.toContain('message channel');
  });

  it.each<[string, PageState, string, object]>([
    [
      'checks it once',
      { state: 'not-granted', host: 'bids.example' },
      'Check this page',
      { ask: 'page.check', params: { tab: 7 } },
    ],
    [
      'switches the site on',
      { state: 'site-off', host: 'bids.example' },
      'Switch on here',
      { ask: 'site.switch', params: { host: 'bids.example', on: true } },
    ],
    [
      'goes on after a pause',
      { state: 'paused' },
      'Resume',
      { ask: 'pause.switch', params: { paused: false } },
    ],
  ])('%s', async (_what, page, button, question) => {
    const around = withPage(page);
    await press(button);
    await soon(() => expect(around.asked).toContainEqual(question));
  });

  it('asks the browser for a site in the click itself', async () => {
    const around = withPage({ state: 'not-granted', host: 'bids.example' });
    await press('Always on bids.example');
    expect(around.granted).toEqual(['bids.example']);
  });

  it('asks for the page again only once the reader is registered for the site', async () => {
    const around = withPage({ state: 'not-granted', host: 'bids.example' });
    await press('Always on bids.example');
    await soon(() => {
      const asked = around.asked.map(({ ask }) => ask);
      expect(asked).toContain('site.settle');
      expect(asked.lastIndexOf('page.findings')).toBeGreaterThan(asked.indexOf('site.settle'));
    });
  });
});

describe('the viewpoint', () => {
  it('is written when a competitor is found and taken by keyboard', async () => {
    const around = opened(standIn());
    await press('Edit');
    await type('Competitors you watch', 'tarn');
    await named('Tarn & Vale', '[role=option]');
    hit(await field('Competitors you watch'), 'Enter');
    await soon(() =>
      expect(written(around)).toEqual([{ viewpoint: { own: 'ollivant', watched: ['brask', 'tarn'] } }]),
    );
    await untilSays('watching Brask, Tarn & Vale');
  });

  it('waits for the name’s own options when Enter came in one go with it', async () => {
    const around = opened(standIn());
    await press('Edit');
    await type('Competitors you watch', 'tarn');
    hit(await field('Competitors you watch'), 'Enter');
    await untilSays('watching Brask, Tarn & Vale');
    // The choice is shown before it is written.
    await soon(() => expect(written(around)).toHaveLength(1));
  });

  it('names the active option to assistive technology', async () => {
    opened(standIn());
    await press('Edit');
    await type('Competitors you watch', 'qu');
    const option = await named('Quarrel', '[role=option]');
    const input = await field('Competitors you watch');
    expect(input.getAttribute('aria-activedescendant')).toBe(option.id);
    expect(option.getAttribute('aria-selected')).toBe('true');
    hit(input, 'Escape');
    await soon(() => expect(input.getAttribute('aria-expanded')).toBe('false'));
    expect(input.value).toBe('qu');
  });

  it('lets a competitor go and takes them back', async () => {
    const around = opened(standIn());
    await press('Edit');
    await press('Remove Brask');
    await untilSays('Brask removed.');
    await press('Undo');
    await soon(() => expect(written(around)).toHaveLength(2));
    expect(written(around).at(-1)).toEqual({ viewpoint: { own: 'ollivant', watched: ['brask'] } });
    await untilSays('watching Brask');
  });

  it('has the page judged anew once it is saved', async () => {
    const around = opened(standIn());
    await untilSays('Tied to your watchlist');
    const before = around.asked.filter(({ ask }) => ask === 'page.findings').length;
    await press('Edit');
    await press('Remove Brask');
    await soon(() => {
      expect(around.asked.filter(({ ask }) => ask === 'page.findings').length).toBe(before + 1);
    });
  });

  it('keeps the change on show when it cannot be saved, and saves it on a second try', async () => {
    const around = standIn();
    around.refuse('viewpoint.write', 'The device has no room left.');
    opened(around);
    await press('Edit');
    await press('Remove Brask');
    await untilSays('The device has no room left.');
    await untilSays('watching nobody yet');
    around.refuse('viewpoint.write', null);
    await press('Try again');
    await soon(() => expect(text()).not.toContain('The device has no room left.'));
    expect(written(around).at(-1)).toEqual({ viewpoint: { own: 'ollivant', watched: [] } });
  });

  it('explains itself on the first run and asks for both sides at once', async () => {
    const nobody = () => ({ viewpoint: { own: null, watched: [] }, own: null, watched: [] });
    opened(standIn({ 'viewpoint.read': nobody }));
    await untilSays('Who are you buying for?');
    await soon(async () => expect(document.activeElement).toBe(await field('Your company')));
    await field('Competitors you watch');
  });

  it('goes from the own company on to the competitors, so that a name and Enter are all that each step takes', async () => {
    const around = standIn();
    await around.ask('viewpoint.write', { viewpoint: { own: null, watched: [] } });
    opened(around);
    await type('Your company', 'ollivant');
    await press('Ollivant');
    await named('Remove Ollivant', 'button');
    await soon(async () => expect(document.activeElement).toBe(await field('Competitors you watch')));
  });

  it('keeps what is typed while the search fails', async () => {
    const around = standIn();
    around.refuse('company.search', 'Stopped. Please try again.');
    opened(around);
    await press('Edit');
    await type('Competitors you watch', 'tarn');
    await untilSays('Stopped. Please try again.');
    expect((await field('Competitors you watch')).value).toBe('tarn');
    around.refuse('company.search', null);
    await press('Try again');
    await named('Tarn & Vale', '[role=option]');
  });
});

describe('a company of one’s own', () => {
  const add = async (name: string) => {
    await press('Add a company');
    await type('Name', name);
    await press('Add');
  };

  it('is added, said so, and taken back', async () => {
    const around = opened(standIn());
    await add('Quillow Reeds');
    await untilSays('Quillow Reeds added.');
    await press('Undo');
    await soon(() => expect(around.asked).toContainEqual({ ask: 'own.remove', params: { id: 'own-1' } }));
  });

  it('begins with the name that no known company bears, in the role it was looked for', async () => {
    const around = opened(standIn());
    await press('Edit');
    await type('Competitors you watch', 'Umberfold');
    await press('Add “Umberfold” as a new company');
    expect((await field('Name')).value).toBe('Umberfold');
    await press('Add');
    await untilSays('watching Brask, Umberfold');
    expect(around.asked.find(({ ask }) => ask === 'own.add')?.params).toMatchObject({
      entry: { name: 'Umberfold', role: 'competitor' },
    });
  });

  it('says at the field what is wrong, goes there, and asks the background nothing', async () => {
    const around = opened(standIn());
    await add(' ');
    await untilSays('Write the company’s name.');
    const name = await field('Name');
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(
      document.getElementById(name.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent,
    ).toBe('Write the company’s name.');
    expect(document.activeElement).toBe(name);
    expect(around.asked.some(({ ask }) => ask === 'own.add')).toBe(false);
  });

  it('asks for size and source only where somebody holds a stake', async () => {
    const around = opened(standIn());
    await press('Add a company');
    expect(text()).not.toContain('Stake in per cent');
    await type('Name', 'Quillow');
    await type('Company that holds the stake', 'brask');
    await press('Brask');
    await type('Stake in per cent', '30');
    await press('Add');
    await untilSays('Quillow added.');
    expect(around.asked.find(({ ask }) => ask === 'own.add')?.params).toMatchObject({
      entry: { parent: { company: 'brask', sharePercent: 30 } },
    });
  });

  it('keeps the typed form when the background is lost', async () => {
    const around = standIn();
    around.refuse('own.add', 'Stopped. Please try again.');
    opened(around);
    await add('Quillow');
    await untilSays('Stopped. Please try again.');
    expect((await field('Name')).value).toBe('Quillow');
    around.refuse('own.add', null);
    await press('Try again');
    await untilSays('Quillow added.');
  });

  it('is offered again when the popup was shut over a half-filled form', async () => {
    opened(standIn({}, async () => emptyFields('Quillow')));
    await untilSays('You were adding Quillow.');
    await press('Go on');
    expect((await field('Name')).value).toBe('Quillow');
  });

  it('is changed and removed from the list, each with a way back', async () => {
    const around = opened(standIn());
    await add('Quillow');
    await press('Your entries');
    await press('Change Quillow');
    await type('Name', 'Quillow Reeds');
    await press('Save');
    await untilSays('Quillow Reeds changed.');
    await press('Remove Quillow Reeds');
    await untilSays('Quillow Reeds removed.');
    await untilSays('You have added no company yet.');
    await press('Undo');
    await named('Change Quillow Reeds');
    const undo = { before: 'as it was', after: 'without it' };
    expect(around.asked).toContainEqual({ ask: 'settings.undo', params: undo });
  });
});

describe('the foot', () => {
  it.each([
    ['Active on news.example', { ask: 'site.switch', params: { host: 'news.example', on: false } }],
    ['Pause on all pages', { ask: 'pause.switch', params: { paused: true } }],
  ])('%s is a switch', async (name, question) => {
    const around = opened(standIn());
    const found = await named(name);
    expect(found.getAttribute('role')).toBe('switch');
    found.click();
    await soon(() => expect(around.asked).toContainEqual(question));
  });

  it('has a switch that keeps a site’s pages untouched', async () => {
    const around = opened(standIn());
    await press('Put nothing into the pages of news.example');
    await soon(() =>
      expect(around.asked).toContainEqual({
        ask: 'site.silence',
        params: { host: 'news.example', on: true },
      }),
    );
  });

  it('has no switch for a site that was never allowed', async () => {
    opened(
      standIn({ 'site.read': () => ({ host: 'bids.example', granted: false, on: true, silent: false }) }),
    );
    await untilSays('Pause on all pages');
    await untilSays('Data of 22 November 2026');
    expect(text()).not.toContain('On bids.example');
  });

  it('tells what happened to the user’s data until it is dismissed', async () => {
    const about = {
      asOf: null,
      dataLine: '',
      packs: [],
      notices: [{ id: 'n1', text: 'Part was set aside.' }],
    };
    const around = opened(standIn({ 'data.about': () => about }));
    await untilSays('Part was set aside.');
    await press('Dismiss');
    await soon(() =>
      expect(around.asked).toContainEqual({ ask: 'notice.dismiss', params: { notice: 'n1' } }),
    );
  });
});

describe('a window of its own, for what a page could not show', () => {
  const asked = { text: 'Quillow' };

  it('begins with the answer', async () => {
    opened({ ...standIn(), subject: asked });
    await untilSays('Brask holds 49 % of Quillow, without votes.');
    expect(text()).not.toContain('Paused');
  });

  it.each([
    ['paused', { 'pause.read': () => ({ paused: true }) }, 'Resume', 'pause.switch'],
    [
      'switched off there',
      { 'site.read': () => ({ host: 'news.example', granted: true, on: false, silent: false }) },
      'Switch on here',
      'site.switch',
    ],
  ] as const)(
    'says that it stands here because the extension is %s',
    async (_what, answers, deed, question) => {
      const around = standIn(answers);
      opened({ ...around, subject: asked });
      await untilSays('This answer stands here instead.');
      await untilSays('Brask holds 49 % of Quillow, without votes.');
      await press(deed);
      await soon(() => expect(around.asked.map(({ ask }) => ask)).toContain(question));
    },
  );

  it('lets a name be added that is not in the data', async () => {
    opened({
      ...standIn({ 'card.open': () => ({ state: 'unknown', text: 'Quillow' }) }),
      subject: asked,
    });
    await untilSays('“Quillow” is not in the data');
    await press('Add a company');
    expect((await field('Name')).value).toBe('Quillow');
  });
});

describe('a stake that the page states and the data lacks', () => {
  const draft = {
    kind: 'adds' as const,
    owner: 'quarrel',
    subject: 'tarn',
    tie: 'shares' as const,
    sharePercent: 30,
    votesPercent: null,
    start: null,
    end: null,
    note: '',
    source: { publisher: 'news.example', date: '2026-11-22', url: null },
  };
  const offered = {
    draft,
    words: 'Quarrel holds 30 % of Tarn: not in the data.',
    quote: 'Quarrel took 30 %.',
  };
  const told = { words: '', names: null, goneWords: '' };
  const row = { id: 'claim-1', claim: draft, entered: '2026-11-22', unverified: true, ...told };

  it('is shown with the page’s words, kept by a click as unverified, and taken back by another', async () => {
    const around = opened(
      standIn({
        'page.claims': () => [offered],
        'claim.add': () => [row],
        'claim.remove': () => ({ before: '', after: '' }),
      }),
    );
    await untilSays('Quarrel took 30 %.');
    const asked = (name: string) =>
      around.asked.filter(({ ask }) => ask === name).map(({ params }) => params);
    expect(asked('claim.add')).toEqual([]);
    await press('Keep as unverified');
    await untilSays('raises no level');
    expect(asked('claim.add')).toEqual([{ claim: draft, unverified: true }]);
    await press('Undo');
    await soon(() => expect(asked('claim.remove')).toEqual([{ id: 'claim-1' }]));
  });

  it('takes no room where there is none', async () => {
    opened(standIn());
    await untilSays('Tied to your watchlist');
    expect(text()).not.toContain('The page says');
  });
});
