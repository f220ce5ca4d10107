// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gone } from '../../../src/browser/bare.ts';
import { PageReader } from '../../../src/content/reading/page-reader.ts';
import type { AskBackground } from '../../../src/messages/ask.ts';
import type { PageMarks } from '../../../src/messages/contract.ts';
import { soon } from '../../soon.ts';

const ON: PageMarks = {
  state: 'on',
  revision: 1,
  marks: [{ start: 0, end: 5, company: 'brask', look: 'UNKNOWN' }],
  looks: '',
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

/** An answer that is given when the test says so. */
function later() {
  let give: (answer: PageMarks) => void = () => undefined;
  const promise = new Promise<PageMarks>((resolve) => {
    give = resolve;
  });
  return { promise, give: (answer: PageMarks) => give(answer) };
}

function reader(ask: AskBackground) {
  const handlers = {
    onMarks: vi.fn(),
    onUnseen: vi.fn(),
    onOff: vi.fn(),
    onGone: vi.fn(),
    onShadow: vi.fn(),
    onHidden: vi.fn(),
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
    expect((await page.read())?.model.text).toBe('Brask sells.');
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
    const first = later();
    const { ask, asked } = background(first.promise, ON);
    const { reader: page, handlers } = reader(ask);
    const reading = page.readNow();
    await untilAsked(asked, 1);
    await page.readNow();
    first.give({ state: 'off' });
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

describe('a reader that is stopped', () => {
  it('while it reads asks nothing', async () => {
    const { ask, asked } = background(ON);
    const { reader: page } = reader(ask);
    const reading = page.readNow();
    page.readSoon('news');
    page.stop();
    await reading;
    await vi.runAllTimersAsync();
    expect(asked).toEqual([]);
    expect(await page.read()).toBeNull();
  });

  it('while it waits for an answer drops it, and reads no more', async () => {
    const answer = later();
    const { ask, asked } = background(answer.promise);
    const { reader: page, handlers } = reader(ask);
    const reading = page.readNow();
    await untilAsked(asked, 1);
    page.readSoon('news');
    page.stop();
    answer.give(ON);
    await reading;
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(1);
    expect(handlers.onMarks).not.toHaveBeenCalled();
    expect(await page.read()).toBeNull();
  });

  it('begins anew when it is told to, even while the old reading has not come to its end', async () => {
    const { ask, asked } = background(ON);
    const { reader: page, handlers } = reader(ask);
    void page.readNow();
    page.stop();
    await page.readNow();
    expect(asked).toHaveLength(1);
    expect(handlers.onMarks).toHaveBeenCalledOnce();
  });
});

describe('told to read', () => {
  it('twice at once, it reads and asks once', async () => {
    const { ask, asked } = background(ON);
    const { reader: page, handlers } = reader(ask);
    await Promise.all([page.readNow(), page.readNow()]);
    expect(asked).toHaveLength(1);
    expect(handlers.onHidden).toHaveBeenCalledOnce();
  });

  it('again right after, it asks anew and does not read the same page twice', async () => {
    const { ask, asked } = background(ON);
    const { reader: page, handlers } = reader(ask);
    await page.readNow();
    await page.readNow();
    expect(asked).toHaveLength(2);
    expect(handlers.onHidden).toHaveBeenCalledOnce();
  });

  it('again after a change or a while, it reads anew', async () => {
    const { ask } = background(ON);
    const { reader: page, handlers } = reader(ask);
    await page.readNow();
    page.readSoon('noise');
    await page.readNow();
    expect(handlers.onHidden).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(2_000);
    await page.readNow();
    expect(handlers.onHidden).toHaveBeenCalledTimes(3);
  });
});

it('a page that changes while it is read is read again after that', async () => {
  const { ask, asked } = background(ON);
  const { reader: page } = reader(ask);
  const reading = page.readNow();
  document.body.append('more');
  page.readSoon('news');
  await reading;
  expect(asked).toEqual([1]);
  await vi.runAllTimersAsync();
  expect(asked).toEqual([1, 2]);
  expect((await page.read())?.model.text).toContain('more');
});

/** Until so many questions are on their way. */
async function untilAsked(asked: readonly number[], count: number): Promise<void> {
  await soon(() => expect(asked.length).toBeGreaterThanOrEqual(count));
}
