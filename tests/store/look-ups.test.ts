import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { type LookUp, openLookUpStore } from '../../src/store/look-ups.ts';

let names = 0;
const freshName = () => `look-ups-${names++}`;

const lookUp = (change: Partial<LookUp> = {}): LookUp => ({
  source: 'gleif',
  company: 'quarrel',
  name: 'Quarrel Kilns',
  subject: '549300QUARREL0000011',
  isWatched: false,
  begun: '2026-11-22T10:00:00.000Z',
  state: 'open',
  requests: 1,
  met: 0,
  notBefore: null,
  problem: null,
  ended: null,
  result: null,
  ...change,
});

describe('look-ups', () => {
  it('come back as they were kept, the one begun first before the others', async () => {
    const name = freshName();
    const store = await openLookUpStore(name);
    const later = lookUp({ source: 'wikidata', subject: 'Q1', begun: '2026-11-22T11:00:00.000Z' });
    await store.put(later, { up: { waiting: ['Q1'] } });
    await store.put(lookUp(), { '/lei-records': new Uint8Array([1, 2]) });
    store.close();
    const again = await openLookUpStore(name);
    expect(await again.all()).toEqual([lookUp(), later]);
    expect(await again.part(later, 'up')).toEqual({ waiting: ['Q1'] });
    expect(await again.part(lookUp(), '/lei-records')).toEqual(new Uint8Array([1, 2]));
    expect(await again.part(lookUp(), 'up')).toBeUndefined();
    again.close();
  });

  it('that are done lose their progress, and no other does', async () => {
    const store = await openLookUpStore(freshName());
    const other = lookUp({ company: 'quarrel-2' });
    for (const one of [lookUp(), other]) await store.put(one, { a: 1, b: 2 });
    await store.finish(lookUp({ state: 'done' }));
    expect(await store.part(lookUp(), 'a')).toBeUndefined();
    expect(await store.part(other, 'b')).toBe(2);
    await store.remove(other);
    expect(await store.part(other, 'b')).toBeUndefined();
    expect(await store.all()).toEqual([lookUp({ state: 'done' })]);
    store.close();
  });

  it('that are not as we wrote them are none, and the others stand', async () => {
    const name = freshName();
    const store = await openLookUpStore(name);
    await store.put(lookUp());
    const raw = await openDB(name);
    await raw.put('lookUps', { source: 'elsewhere' }, 'elsewhere x');
    raw.close();
    expect(await store.all()).toEqual([lookUp()]);
    store.close();
  });
});
