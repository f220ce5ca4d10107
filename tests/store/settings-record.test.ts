import { describe, expect, it, vi } from 'vitest';

vi.mock('../../src/browser/polyfill.ts', () => ({ browser: {} }));

import { switchSite } from '../../src/core/settings/change.ts';
import { DEFAULTS, type Settings, toRecord } from '../../src/core/settings/settings.ts';
import { oneAtATime, openSettings } from '../../src/store/settings-record.ts';
import { memoryArea } from './memory-area.ts';

const ids = () => {
  let next = 1;
  return () => `id-${next++}`;
};
const off =
  (host: string) =>
  (settings: Settings): Settings =>
    switchSite(settings, host, false);

describe('settings in their area', () => {
  it('a fresh install reads the defaults and writes nothing', async () => {
    const area = memoryArea();
    expect(await openSettings(area, ids()).read()).toEqual(DEFAULTS);
    expect(area.stored.size).toBe(0);
  });

  it('a change is there after the background was killed', async () => {
    const area = memoryArea();
    await openSettings(area, ids()).change(off('bank.example'));
    expect((await openSettings(area, ids()).read()).sitesOff).toEqual(['bank.example']);
  });

  it('two changes at once are both kept', async () => {
    const settings = openSettings(memoryArea(), ids());
    await Promise.all([settings.change(off('a.example')), settings.change(off('b.example'))]);
    expect((await settings.read()).sitesOff).toEqual(['a.example', 'b.example']);
  });

  it('a change that cannot be written fails alone and leaves the record as it was', async () => {
    const area = memoryArea();
    const settings = openSettings(area, ids());
    await settings.change(off('a.example'));
    area.failNext(new Error('No room.'));
    const failed = settings.change(off('b.example'));
    const next = settings.change(off('c.example'));
    await expect(failed).rejects.toThrow('No room.');
    expect((await next).sitesOff).toEqual(['a.example', 'c.example']);
  });
});

describe('a record that cannot be read whole', () => {
  const broken = { ...toRecord(off('a.example')(DEFAULTS)), paused: 'perhaps' };

  it.each([
    { stored: 'garbage', kind: 'foreign', fields: [] },
    { stored: broken, kind: 'mended', fields: ['paused'] },
    { stored: { ...broken, version: 99 }, kind: 'later', fields: ['paused'] },
  ])('$kind: is kept aside as it was, and the user is told once', async ({ stored, kind, fields }) => {
    const area = memoryArea({ settings: stored });
    const settings = openSettings(area, ids());
    await Promise.all([settings.read(), settings.read()]);
    expect(await settings.notices()).toEqual([{ id: 'id-1', kind, fields }]);
    expect(area.stored.get('aside.id-1')).toEqual(stored);
  });

  it('keeps what can be read', async () => {
    const settings = openSettings(memoryArea({ settings: broken }), ids());
    expect((await settings.read()).sitesOff).toEqual(['a.example']);
  });

  it('is put aside before a change can be written over it', async () => {
    const area = memoryArea({ settings: 'garbage' });
    await openSettings(area, ids()).change(off('b.example'));
    expect(area.stored.get('aside.id-1')).toBe('garbage');
  });

  it('stays aside when the notice is dismissed', async () => {
    const area = memoryArea({ settings: 'garbage' });
    const settings = openSettings(area, ids());
    await settings.read();
    await settings.dismiss('id-1');
    expect(await settings.notices()).toEqual([]);
    expect(area.stored.get('aside.id-1')).toBe('garbage');
  });

  it('stays where it is if there is no room to put it aside', async () => {
    const area = memoryArea({ settings: 'garbage' });
    area.failNext(new Error('No room.'));
    await expect(openSettings(area, ids()).read()).rejects.toThrow('No room.');
    expect(area.stored.get('settings')).toBe('garbage');
  });

  it('foreign notices are no notices', async () => {
    expect(await openSettings(memoryArea({ notices: 'garbage' }), ids()).notices()).toEqual([]);
  });
});

it('work given while work runs waits for its turn, also after a failure', async () => {
  const inTurn = oneAtATime();
  const order: string[] = [];
  const failing = inTurn(async () => {
    await Promise.resolve();
    order.push('first');
    throw new Error('failed');
  });
  const second = inTurn(async () => order.push('second'));
  await expect(failing).rejects.toThrow('failed');
  await second;
  expect(order).toEqual(['first', 'second']);
});
