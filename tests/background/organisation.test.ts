import { describe, expect, it, vi } from 'vitest';
import { openOrganisation } from '../../src/background/organisation.ts';
import { memoryArea } from '../store/memory-area.ts';

const STRICT = { influenceVotesPercent: 10 };
const STRICTER = { influenceVotesPercent: 5 };

/** A browser whose administrator's word can be changed; each `wake` is a background that begins anew in it. */
function browserWith(start: unknown) {
  const area = memoryArea();
  const changed = vi.fn(async () => undefined);
  let word = start;
  const wake = () => {
    const attempted: Promise<unknown>[] = [];
    const organisation = openOrganisation({
      word: async () => word,
      area,
      changed,
      attempt: (work) => attempted.push(work()),
    });
    /** An answer about a page: judged by the word as it is at that moment. */
    const judge = async () => {
      await organisation.read();
      await Promise.all(attempted);
    };
    return { judge, settle: organisation.settle };
  };
  return {
    wake,
    changed,
    write: (next: unknown) => {
      word = next;
    },
  };
}

describe('pages that were judged by an earlier word of the organisation are asked again', () => {
  it('when the change is heard', async () => {
    const { wake, write, changed } = browserWith(STRICT);
    const background = wake();
    await background.judge();
    write(STRICTER);
    await background.settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('when the browser dropped the event, and the background was woken later', async () => {
    const { wake, write, changed } = browserWith(undefined);
    await wake().judge();
    write(STRICT);
    await wake().settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('when another page’s answer met the new word before the event came, and once only', async () => {
    const { wake, write, changed } = browserWith(STRICT);
    const background = wake();
    await background.judge();
    write(STRICTER);
    await Promise.all([background.judge(), background.judge(), background.settle()]);
    await background.settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('when the background was stopped before they had been', async () => {
    const { wake, write, changed } = browserWith(STRICT);
    await wake().judge();
    write(STRICTER);
    changed.mockRejectedValueOnce(new Error('stopped'));
    await expect(wake().settle()).rejects.toThrow('stopped');
    await wake().settle();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('when it was taken back', async () => {
    const { wake, write, changed } = browserWith(STRICT);
    await wake().judge();
    write(undefined);
    await wake().judge();
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe('nothing is asked again', () => {
  it('at the first word since the browser started: no page was judged by another', async () => {
    const { wake, changed } = browserWith(STRICT);
    await wake().settle();
    expect(changed).not.toHaveBeenCalled();
  });

  it('when a background wakes to the same word', async () => {
    const { wake, changed } = browserWith(STRICT);
    await wake().judge();
    await wake().judge();
    await wake().settle();
    expect(changed).not.toHaveBeenCalled();
  });
});
