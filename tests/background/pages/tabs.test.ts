import { describe, expect, it } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { faceOf } from '../../../src/background/pages/badge.ts';
import { type Flagged, openTabs } from '../../../src/background/pages/tabs.ts';
import { parseCatalogue } from '../../../src/core/words/catalogue.ts';
import { memoryArea } from '../../store/memory-area.ts';

const flag = (company: string, level: Flagged['level'] = 'CONTROLLED'): Flagged => ({ company, level });
const top = { tab: 7, frame: 0, document: 'D0' };
const frame = { tab: 7, frame: 3, document: 'D3' };

describe('what is known of a tab', () => {
  it('is nothing at first', async () => {
    expect(await openTabs(memoryArea()).read(7)).toEqual({ checked: false, frames: {} });
  });

  it('keeps what two frames report at once', async () => {
    const tabs = openTabs(memoryArea());
    await Promise.all([tabs.note(top, [flag('a')]), tabs.note(frame, [flag('b')])]);
    expect(Object.keys((await tabs.read(7)).frames)).toEqual(['0', '3']);
  });

  it('goes whole when the page leaves, and in part when a frame does', async () => {
    const tabs = openTabs(memoryArea());
    await tabs.check(7);
    await tabs.note(top, []);
    await tabs.note(frame, []);
    expect(Object.keys((await tabs.leave(frame)).frames)).toEqual(['0']);
    expect(await tabs.leave(top)).toEqual({ checked: false, frames: {} });
  });

  it.each([
    ['another document', 'other', true],
    ['the same document', 'D0', false],
    ['a browser that does not tell documents apart', null, false],
  ])('stays or goes with a farewell of %s', async (_what, document, stays) => {
    const tabs = openTabs(memoryArea());
    await tabs.note(top, [flag('a')]);
    const after = await tabs.leave({ ...top, document });
    expect(Object.keys(after.frames)).toHaveLength(stays ? 1 : 0);
  });

  it('is asked of the store once while the worker lives', async () => {
    const area = memoryArea({ 'tab.7': { checked: true, frames: {} } });
    const asked: string[] = [];
    const tabs = openTabs({
      ...area,
      read: (key) => {
        asked.push(key);
        return area.read(key);
      },
    });
    await tabs.read(7);
    await tabs.note(top, []);
    expect(await tabs.read(7)).toMatchObject({ checked: true, frames: { 0: { document: 'D0' } } });
    expect(asked).toEqual(['tab.7']);
  });

  it('is what was written last, where a question was under way meanwhile', async () => {
    const tabs = openTabs(memoryArea());
    const [, , after] = await Promise.all([tabs.read(7), tabs.note(top, []), tabs.check(7)]);
    expect(after.checked).toBe(true);
    expect(await tabs.read(7)).toEqual(after);
  });

  it('is not what the store refused to take', async () => {
    const area = memoryArea();
    const tabs = openTabs(area);
    area.failNext(new DOMException('The device is full.', 'QuotaExceededError'));
    await expect(tabs.check(7)).rejects.toThrow('full');
    expect(await tabs.read(7)).toMatchObject({ checked: false });
  });

  it('is forgotten when the tab is closed', async () => {
    const area = memoryArea();
    const tabs = openTabs(area);
    await tabs.note(top, [flag('a')]);
    await tabs.forget(7);
    expect(area.stored.size).toBe(0);
  });

  it.each([
    'garbage',
    { checked: 1 },
    { checked: true, frames: { 0: { document: null, flagged: [{ company: 'a', level: 'BAD' }] } } },
  ])('is nothing where the record is foreign: %j', async (record) => {
    expect(await openTabs(memoryArea({ 'tab.7': record })).read(7)).toEqual({ checked: false, frames: {} });
  });

  it('holds no address and no words of a page', async () => {
    const area = memoryArea();
    await openTabs(area).note(top, [flag('a', 'MINORITY_STAKE')]);
    expect([...area.stored]).toEqual([
      [
        'tab.7',
        {
          checked: false,
          frames: { 0: { document: 'D0', flagged: [{ company: 'a', level: 'MINORITY_STAKE' }] } },
        },
      ],
    ]);
  });
});

describe('the toolbar button', () => {
  const catalogue = parseCatalogue(english);
  const face = (...frames: readonly (readonly Flagged[])[]) => {
    const noted = frames.map((flagged, frame) => [frame, { document: null, flagged }] as const);
    return faceOf({ checked: false, frames: Object.fromEntries(noted) }, catalogue);
  };

  it('is empty where nobody is flagged', () => {
    expect(face([], [])).toMatchObject({ text: '', title: 'Beholden' });
  });

  it('counts a company once, whichever frames name it', () => {
    expect(face([flag('a'), flag('b')], [flag('a')]).text).toBe('2');
  });

  it.each([
    [['MINORITY_STAKE', 'CONTROLLED'], 'Majority control'],
    [['NON_EQUITY_TIE', 'MINORITY_STAKE'], 'Minority stake'],
    [['NON_EQUITY_TIE', 'SIGNIFICANT_INFLUENCE'], 'Substantial stake or influence'],
  ] as const)(
    'says the strongest of %j in words, since colour alone says nothing to many',
    (levels, words) => {
      const { title, text } = face(levels.map((level) => flag(level, level)));
      expect(title).toContain(words);
      expect(text).toBe('2');
    },
  );

  it('gives each level another colour', () => {
    const levels = ['CONTROLLED', 'SIGNIFICANT_INFLUENCE', 'MINORITY_STAKE', 'NON_EQUITY_TIE'] as const;
    expect(new Set(levels.map((level) => face([flag('a', level)]).colour)).size).toBe(4);
  });
});
