import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ownClaimDraftSchema } from '../../../src/core/settings/own-claim-schema.ts';
import {
  type ClaimFields,
  draftOf,
  emptyClaim,
  fieldsOf,
  sourceOf,
  tieTyped,
} from '../../../src/desk/own/claim-fields.ts';

const TYPED: ClaimFields = {
  ...emptyClaim('2026-11-22'),
  owner: { id: 'harlow', name: 'Harlow' },
  subject: { id: 'tessel', name: 'Tessel Glazes' },
  share: '49,5 %',
  votes: '0',
  start: '2025-06',
  publisher: ' Kiln Weekly ',
  url: 'https://kiln.example/a',
};

describe('an own claim as it is typed', () => {
  it('becomes the draft that is sent, and is shown for changing as it was typed', () => {
    const { draft } = draftOf(TYPED);
    expect(draft).toMatchObject({
      kind: 'adds',
      sharePercent: 49.5,
      votesPercent: 0,
      start: '2025-06',
      end: null,
    });
    expect(v.is(ownClaimDraftSchema, draft)).toBe(true);
    if (draft?.kind !== 'adds') throw new Error('It adds a claim.');
    const shown = fieldsOf(draft, { owner: 'Harlow', subject: 'Tessel Glazes' });
    expect(draftOf(shown).draft).toEqual(draft);
  });

  it.each<readonly [Partial<ClaimFields>, readonly string[], string]>([
    [{ owner: null }, ['owner'], 'nobody holds it'],
    [{ subject: TYPED.owner }, ['subject'], 'a company in itself'],
    [{ share: '0' }, ['share'], 'no stake'],
    [{ share: 'half', votes: '101' }, ['share', 'votes'], 'no sizes'],
    [{ start: '13.6.2025' }, ['start'], 'no such form of date'],
    [{ end: '2024' }, ['end'], 'ends before it starts'],
    [{ publisher: ' ' }, ['publisher'], 'nobody says so'],
    [{ date: '' }, ['date'], 'said at no time'],
    [{ url: 'javascript:alert(1)' }, ['url'], 'no address of a page'],
  ])('%j is wrong at %j: %s', (change, wrong, _why) => {
    expect(draftOf({ ...TYPED, ...change })).toEqual({ draft: null, wrong });
  });

  it('of a tie without a size asks for none', () => {
    const { draft } = draftOf({ ...TYPED, tie: 'boardSeat', share: 'half' });
    expect(draft).toMatchObject({ tie: 'boardSeat', sharePercent: null, votesPercent: null });
  });

  it('needs a source with a name and a date', () => {
    expect(sourceOf({ publisher: '', date: 'soon', url: 'here' }).wrong).toEqual([
      'publisher',
      'date',
      'url',
    ]);
  });

  it('takes only ties to pick from out of an address', () => {
    expect([tieTyped('boardSeat'), tieTyped('constructor'), tieTyped(undefined)]).toEqual([
      'boardSeat',
      'shares',
      'shares',
    ]);
  });
});
