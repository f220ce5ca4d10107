// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gone } from '../../../src/browser/bare.ts';
import { PageReader } from '../../../src/content/reading/page-reader.ts';
import type { AskBackground } from '../../../src/messages/ask.ts';
import type { PageMarks } from '../../../src/messages/contract.ts';

const ON: PageMarks = {
  state: 'on',
  revision: 1,
  marks: [{ start: 0, end: 5, company: 'brask', look: 'UNKNOWN' }],
  site: null,
  hover: null,
};

/** Stands in for the background: hands out answers one after the other, and the last one for good. */
function background(...answers: readonly (PageMarks | Error | Promise<PageMarks>)[]) {
  const asked: number[] = [];
  const ask = async (_ask: string, params: { readonly revision: number }) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(params.revision);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { ask: ask as AskBackground, asked };
}

function reader(ask: AskBackground) {
  const handlers = {
    onMarks: vi.fn(),
    onUnseen: vi.fn(),
    onOff: vi.fn(),
    onGone: vi.fn(),
    onNoticed: vi.fn(),
  };
  return { handlers, reader: new PageReader(document, ask, handlers) };
}

beforeEach(() => {
  vi.useFakeTimers();
  // What neither Node nor happy-dom has; both browsers do.
  vi.stubGlobal('requestIdleCallback', (call: () => void) => setTimeout(call, 0));
  Element.prototype.checkVisibility = () => true;
  document.body.innerHTML = '<p>Brask sells.</p>';
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a page', () => {
  it('is read and its marks are handed on with the reading they belong to', async () => {
    const { ask } = background(ON);
    const { reader: page, handlers } = reader(ask);
    await page.readNow();
    expect(handlers.onMarks).toHaveBeenCalledOnce();
    expect(handlers.onMarks.mock.calls[0]?.[1].model.text).toBe('Brask sells.');
    expect(page.read?.model.text).toBe('Brask sells.');
  });

  it('whose words have only moved keeps its marks, and nothing is asked', async () => {
    const { ask, asked } = background(ON);
    const { reader: page, handlers } = reader(ask);
    await page.readNow();
    document.body.innerHTML = '<section><p>Brask sells.</p></section>';
    page.readSoon('news');
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(1);
    expect(handlers.onMarks).toHaveBeenCalledTimes(2);
  });

  it('that changes many times in a row is read once more', async () => {
    const { ask, asked } = background(ON);
    const { reader: page } = reader(ask);
    await page.readNow();
    for (const word of ['one', 'two', 'three']) {
      document.body.append(word);
      page.readSoon('news');
    }
    await vi.runAllTimersAsync();
    expect(asked).toEqual([1, 2]);
  });

  it('is read sooner when news come while noise is waited out', async () => {
    const { ask, asked } = background(ON);
    const { reader: page } = reader(ask);
    await page.readNow();
    document.body.append('more');
    page.readSoon('noise');
    page.readSoon('news');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toHaveLength(2);
  });
});

describe('an answer', () => {
  it('is asked for once more where the background was stopped in the middle of it', async () => {
    const { ask, asked } = background(new Error('message channel closed'), ON);
    const { reader: page, handlers } = reader(ask);
    await page.readNow();
    expect(asked).toEqual([1, 1]);
    expect(handlers.onMarks).toHaveBeenCalledOnce();
  });

  it('that never comes is silence on the page', async () => {
    const { ask, asked } = background(new Error('broken'));
    const { reader: page, handlers } = reader(ask);
    await expect(page.readNow()).resolves.toBeUndefined();
    expect(asked).toHaveLength(2);
    expect(handlers.onMarks).not.toHaveBeenCalled();
  });

  it('to an older reading is dropped', async () => {
    let giveFirst: (answer: PageMarks) => void = () => undefined;
    const first = new Promise<PageMarks>((resolve) => {
      giveFirst = resolve;
    });
    const { ask } = background(first, ON);
    const { reader: page, handlers } = reader(ask);
    const reading = page.readNow();
    await page.readNow();
    giveFirst({ state: 'off' });
    await reading;
    expect(handlers.onOff).not.toHaveBeenCalled();
    expect(handlers.onMarks).toHaveBeenCalledOnce();
  });

  it('that says "off" is handed on as such', async () => {
    const { ask } = background({ state: 'off' });
    const { reader: page, handlers } = reader(ask);
    await page.readNow();
    expect(handlers.onOff).toHaveBeenCalledOnce();
  });

  it('of an extension that is gone ends the reader, without asking again', async () => {
    const { ask, asked } = background(new Gone());
    const { reader: page, handlers } = reader(ask);
    await page.readNow();
    expect(asked).toHaveLength(1);
    expect(handlers.onGone).toHaveBeenCalledOnce();
  });
});

it('a stopped reader drops what is still on its way, and reads no more', async () => {
  const { ask, asked } = background(ON);
  const { reader: page, handlers } = reader(ask);
  const reading = page.readNow();
  page.readSoon('news');
  page.stop();
  await reading;
  await vi.runAllTimersAsync();
  expect(asked).toHaveLength(1);
  expect(handlers.onMarks).not.toHaveBeenCalled();
  expect(page.read).toBeNull();
});
