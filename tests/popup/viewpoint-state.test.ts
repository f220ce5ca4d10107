import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedCompany } from '../../src/messages/contract.ts';
import {
  changeViewpoint,
  UNREAD,
  type ViewpointChange,
  type ViewpointState,
  viewpointOf,
} from '../../src/popup/viewpoint-state.ts';
import { company } from './stand-in.ts';

const brask = company('brask', 'Brask');
const tarn = company('tarn', 'Tarn & Vale');
const ollivant = company('ollivant', 'Ollivant');

const view = (own: NamedCompany | null, ...watched: NamedCompany[]) => ({
  viewpoint: { own: own?.id ?? null, watched: watched.map(({ id }) => id) },
  own,
  watched,
});

const stateAfter = (...changes: ViewpointChange[]): ViewpointState => changes.reduce(changeViewpoint, UNREAD);
const read: ViewpointChange = { type: 'read', view: view(ollivant, brask) };
const names = ({ chosen }: ViewpointState) => [
  chosen.own?.name ?? null,
  chosen.watched.map(({ name }) => name),
];

describe('the viewpoint while it is edited', () => {
  it.each<[string, ViewpointChange[], unknown[]]>([
    ['shows what was read', [read], ['Ollivant', ['Brask']]],
    [
      'takes a competitor in, last',
      [read, { type: 'watch', company: tarn }],
      ['Ollivant', ['Brask', 'Tarn & Vale']],
    ],
    ['watches nobody twice', [read, { type: 'watch', company: brask }], ['Ollivant', ['Brask']]],
    ['does not watch the own company', [read, { type: 'watch', company: ollivant }], ['Ollivant', ['Brask']]],
    ['stops watching who becomes the own company', [read, { type: 'own', company: brask }], ['Brask', []]],
    ['lets a competitor go', [read, { type: 'unwatch', company: 'brask' }], ['Ollivant', []]],
    ['lets the own company go', [read, { type: 'own', company: null }], [null, ['Brask']]],
    [
      'brings back what was removed',
      [
        read,
        { type: 'unwatch', company: 'brask' },
        { type: 'restore', chosen: { own: ollivant, watched: [brask] } },
      ],
      ['Ollivant', ['Brask']],
    ],
  ])('%s', (_law, changes, expected) => {
    expect(names(stateAfter(...changes))).toEqual(expected);
  });

  it('is to be saved after a change, and only then', () => {
    expect(stateAfter(read).revision).toBe(0);
    expect(stateAfter(read, { type: 'watch', company: tarn })).toMatchObject({ revision: 1, save: 'saving' });
  });

  it('drops the answer to a change that another has overtaken', () => {
    const state = stateAfter(
      read,
      { type: 'watch', company: tarn },
      { type: 'unwatch', company: 'brask' },
      { type: 'saved', revision: 1, view: view(ollivant, brask, tarn) },
    );
    expect(names(state)).toEqual(['Ollivant', ['Tarn & Vale']]);
    expect(state.save).toBe('saving');
  });

  it('keeps what the person chose when saving fails, and saves it when they try again', () => {
    const failed = stateAfter(
      read,
      { type: 'watch', company: tarn },
      { type: 'failed', revision: 1, error: 'lost' },
    );
    expect(failed).toMatchObject({ save: 'failed', error: 'lost' });
    expect(names(failed)).toEqual(['Ollivant', ['Brask', 'Tarn & Vale']]);
    expect(changeViewpoint(failed, { type: 'again' })).toMatchObject({
      save: 'saving',
      revision: 2,
      error: null,
    });
  });

  it('is not overwritten by what was read before the change was saved', () => {
    const state = stateAfter(read, { type: 'watch', company: tarn }, read);
    expect(names(state)).toEqual(['Ollivant', ['Brask', 'Tarn & Vale']]);
  });

  it('never watches a company twice nor the own one, whatever is done to it', () => {
    const someone = fc.constantFrom(brask, tarn, ollivant);
    const edit = fc.oneof(
      someone.map((one): ViewpointChange => ({ type: 'own', company: one })),
      someone.map((one): ViewpointChange => ({ type: 'watch', company: one })),
      someone.map((one): ViewpointChange => ({ type: 'unwatch', company: one.id })),
    );
    let watching = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1 }), (edits) => {
        const { own, watched } = viewpointOf(stateAfter(read, ...edits).chosen);
        expect(new Set(watched).size).toBe(watched.length);
        expect(watched).not.toContain(own);
        watching += watched.length;
      }),
    );
    expect(watching).toBeGreaterThan(0);
  });
});
