// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { Panel } from '../../../src/content/card/panel.tsx';
import { parseCatalogue } from '../../../src/core/words/catalogue.ts';
import { sayFrom, Words } from '../../../src/look/say.ts';
import { type AskBackground, Refused } from '../../../src/messages/ask.ts';
import type { CardAnswer, CardSubject } from '../../../src/messages/contract.ts';
import { bareCard } from '../../look/bare-card.ts';
import { soon } from '../../soon.ts';

const BRASK = bareCard({
  company: 'brask',
  name: 'Brask',
  shown: 'MINORITY_STAKE',
  levelWords: 'Minority stake',
  headline: 'Minority stake: Quillow',
  summary: 'Quillow holds 8 % of Brask.',
  account: [{ text: 'Quillow holds 8 % of Brask.', attribution: null }],
});

const CARD: CardAnswer = {
  state: 'card',
  card: BRASK,
  asOf: '2026-11-22',
  today: '2026-11-22',
  asOfWords: '22 November 2026',
};

type Answers = Readonly<Record<string, unknown>>;

/** Stands in for the background: an answer or an error by the message's name; keeps what it was asked. */
function background(answers: Answers) {
  const asked: [string, unknown][] = [];
  const ask = async (name: string, params: unknown) => {
    asked.push([name, params]);
    const answer = answers[name];
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(params) : answer;
  };
  return { ask: ask as AskBackground, asked };
}

async function draw(ask: AskBackground, subject: CardSubject = { company: 'brask' }) {
  const on = { pin: vi.fn(), close: vi.fn() };
  await act(async () => {
    render(
      <Words.Provider value={sayFrom(parseCatalogue(messages))}>
        <Panel
          ask={ask}
          open={(wanted, asOf) => ask('card.open', { subject: wanted, asOf })}
          subject={subject}
          surface="Brask"
          isPinned={false}
          onPin={on.pin}
          onClose={on.close}
        />
      </Words.Provider>,
      document.body,
    );
  });
  return on;
}

const text = () => document.body.textContent ?? '';

async function press(label: string): Promise<void> {
  const named = (button: Element) =>
    button.textContent === label || button.getAttribute('aria-label') === label;
  const button = [...document.querySelectorAll('button')].find(named);
  if (button === undefined) throw new Error(`There is no button "${label}" in: ${text()}`);
  await act(async () => button.click());
}

afterEach(() => render(null, document.body));

describe('the panel', () => {
  it('is a dialog that leaves the page usable, named by its heading', async () => {
    await draw(background({ 'card.open': CARD }).ask);
    const panel = document.querySelector('[role="dialog"]');
    expect(panel?.hasAttribute('aria-modal')).toBe(false);
    const title = document.getElementById(panel?.getAttribute('aria-labelledby') ?? '');
    expect(title?.textContent).toBe('Brask');
  });

  it('says that it is looking while the answer is on its way', async () => {
    await draw(background({ 'card.open': new Promise(() => undefined) }).ask);
    expect(text()).toContain('Looking it up on this device…');
    expect(document.querySelector('[aria-busy="true"]')).not.toBeNull();
  });

  it('shows a refusal in its own sentence, and asks again on demand', async () => {
    let answer: () => CardAnswer = () => {
      throw new Refused({ code: 'no-data', sentence: 'The data on this device cannot be read.' });
    };
    await draw(background({ 'card.open': () => answer() }).ask);
    expect(text()).toContain('The data on this device cannot be read.');
    answer = () => CARD;
    await press('Try again');
    expect(text()).toContain('Minority stake: Quillow');
  });

  it('lets the person choose where several companies bear the name, and guesses nothing', async () => {
    const candidates = [
      { id: 'brask', name: 'Brask', hint: 'Brask AS, Norway', kind: 'company', isOwnEntry: false },
      {
        id: 'brask-inc',
        name: 'Brask',
        hint: 'Brask Inc., United States',
        kind: 'company',
        isOwnEntry: false,
      },
    ];
    const { ask, asked } = background({
      'card.open': ({ subject }: { subject: CardSubject }) =>
        'company' in subject ? CARD : { state: 'choose', text: 'Brask', candidates },
    });
    await draw(ask, { text: 'Brask' });
    expect(text()).toContain('“Brask” is the name of several companies. Which one is meant?');
    await press('BraskBrask Inc., United States');
    expect(asked.at(-1)).toEqual(['card.open', { subject: { company: 'brask-inc' }, asOf: null }]);
    expect(text()).toContain('Minority stake: Quillow');
  });

  it('says that a name is not in the data, and what to do', async () => {
    await draw(background({ 'card.open': { state: 'unknown', text: 'Brask' } }).ask, { text: 'Brask' });
    expect(text()).toContain('“Brask” is not in the data');
    expect(text()).toContain('add it in the popup');
  });

  it('has a pin and a close button that only tell', async () => {
    const { pin, close } = await draw(background({ 'card.open': CARD }).ask);
    await press('Keep open');
    await press('Close');
    expect([pin.mock.calls.length, close.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('"not this company"', () => {
  const answers = {
    'card.open': CARD,
    'card.notThis': ({ scope }: { scope: string }) => ({ correction: `c-${scope}` }),
    'correction.undo': null,
  };

  it('is said for this site, in the page’s own spelling', async () => {
    const { ask, asked } = background(answers);
    await draw(ask);
    await press('Not this company');
    expect(asked.at(-1)).toEqual(['card.notThis', { company: 'brask', surface: 'Brask', scope: 'site' }]);
    expect(text()).toContain('On this site, “Brask” is not Brask.');
  });

  it('is taken back', async () => {
    const { ask, asked } = background(answers);
    await draw(ask);
    await press('Not this company');
    await press('Undo');
    expect(asked.at(-1)).toEqual(['correction.undo', { correction: 'c-site' }]);
    expect(text()).toContain('Not this company');
  });

  it('is widened to every site, and the narrow one goes', async () => {
    const { ask, asked } = background(answers);
    await draw(ask);
    await press('Not this company');
    await press('On every site');
    expect(asked.slice(-2)).toEqual([
      ['card.notThis', { company: 'brask', surface: 'Brask', scope: 'everywhere' }],
      ['correction.undo', { correction: 'c-site' }],
    ]);
    expect(text()).toContain('On every site, “Brask” is not Brask.');
    expect(text()).toContain('Undo');
  });

  it('that could not be kept says so, and can be said again', async () => {
    const { ask } = background({ ...answers, 'card.notThis': new Error('stopped') });
    await draw(ask);
    await press('Not this company');
    expect(text()).toContain(messages.look_failed.message);
    expect(text()).toContain('Not this company');
  });
});

describe('"this is another company"', () => {
  const harlow = { id: 'harlow', name: 'Harlow', hint: 'GB', kind: 'company', isOwnEntry: false };
  const answers = {
    'card.open': ({ subject }: { subject: CardSubject }) =>
      cardOf('company' in subject ? subject.company : '?'),
    'card.thisIs': ({ scope }: { scope: string }) => ({ correction: `c-${scope}` }),
    'company.search': [harlow],
    'correction.undo': null,
  };
  const cardOf = (company: string): CardAnswer =>
    ({ ...CARD, card: { ...BRASK, company, name: company === 'harlow' ? 'Harlow' : 'Brask' } }) as CardAnswer;

  async function choose(words = 'It is another…'): Promise<void> {
    await press(words);
    const field = document.querySelector('input');
    expect(document.activeElement).toBe(field);
    await act(async () => {
      if (field) field.value = 'Har';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await soon(() => expect(document.querySelector('[role=option]')).not.toBeNull());
    await act(async () => document.querySelector<HTMLElement>('[role=option]')?.click());
  }

  it('is found by name, kept for this site, and shown at once', async () => {
    const { ask, asked } = background(answers);
    const { pin } = await draw(ask);
    await choose();
    expect(asked).toContainEqual(['card.thisIs', { company: 'harlow', surface: 'Brask', scope: 'site' }]);
    expect(text()).toContain('On this site, “Brask” is Harlow.');
    expect(document.getElementById('title')?.textContent).toBe('Harlow');
    expect(pin).toHaveBeenCalledOnce();
  });

  it('is taken back, and the first company stands there again', async () => {
    const { ask, asked } = background(answers);
    await draw(ask);
    await choose();
    await press('Undo');
    expect(asked).toContainEqual(['correction.undo', { correction: 'c-site' }]);
    expect(document.getElementById('title')?.textContent).toBe('Brask');
  });

  it('can be said of a name that is not in the data', async () => {
    const { ask, asked } = background({
      ...answers,
      'card.open': ({ subject }: { subject: CardSubject }) =>
        'company' in subject ? cardOf(subject.company) : { state: 'unknown', text: 'Brask' },
    });
    await draw(ask, { text: 'Brask' });
    expect(text()).not.toContain('Not this company');
    await choose('Say which company it is');
    expect(asked).toContainEqual(['card.thisIs', { company: 'harlow', surface: 'Brask', scope: 'site' }]);
    expect(document.getElementById('title')?.textContent).toBe('Harlow');
  });

  it('can be remembered where one of several was picked', async () => {
    const candidates = [harlow];
    const { ask, asked } = background({
      ...answers,
      'card.open': ({ subject }: { subject: CardSubject }) =>
        'company' in subject ? cardOf(subject.company) : { state: 'choose', text: 'Brask', candidates },
    });
    await draw(ask, { text: 'Brask' });
    await press('HarlowGB');
    await press('Remember for this site');
    expect(asked.at(-1)).toEqual(['card.thisIs', { company: 'harlow', surface: 'Brask', scope: 'site' }]);
  });
});

describe('another date', () => {
  const timeline = {
    party: 'Quillow',
    from: '2023-01-01',
    to: '2026-11-22',
    parts: [{ from: '2023-01-01', level: 'NONE_FOUND', levelWords: 'No tie found' }],
  };
  const answers = {
    'card.open': ({ asOf }: { asOf: string | null }) =>
      asOf === null
        ? CARD
        : { ...CARD, asOf, asOfWords: 'the day before', card: { ...BRASK, headline: 'No tie found' } },
    'company.timeline': timeline,
  };
  const slideTo = async (days: number) => {
    const slider = document.querySelector<HTMLInputElement>('input[type=range]');
    await act(async () => {
      if (slider) slider.value = String(days);
      slider?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };

  it('changes the answer once the hand rests, says so, and keeps the card open', async () => {
    const { ask, asked } = background(answers);
    const { pin } = await draw(ask);
    await press('Another date');
    expect(pin).toHaveBeenCalledOnce();
    expect(text()).toContain('As of today');
    await slideTo(20_240);
    await slideTo(20_250);
    await soon(() => expect(text()).toContain('As of the day before'));
    expect(text()).toContain('No tie found');
    const dates = asked.filter(([name]) => name === 'card.open').map(([, params]) => params);
    expect(dates).toEqual([
      { subject: { company: 'brask' }, asOf: null },
      { subject: { company: 'brask' }, asOf: '2025-06-11' },
    ]);
  });

  it('is today again when the bar is shut', async () => {
    await draw(background(answers).ask);
    await press('Another date');
    await slideTo(20_250);
    await soon(() => expect(text()).toContain('As of the day before'));
    await press('Another date');
    await soon(() => expect(text()).toContain('Minority stake: Quillow'));
    expect(text()).not.toContain('As of');
  });
});
