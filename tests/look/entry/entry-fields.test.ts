import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import {
  draftAgain,
  draftOf,
  type EntryFields,
  emptyFields,
  fieldsOf,
  parseFields,
} from '../../../src/look/entry/entry-fields.ts';
import { PARAMS } from '../../../src/messages/params.ts';

const held = { parent: { id: 'brask', name: 'Brask' } };
const typed = (part: Partial<EntryFields>): EntryFields => ({ ...emptyFields('Quillow'), ...part });
const errorsFor = (part: Partial<EntryFields>) => Object.entries(draftOf(typed(part)).errors ?? {});

describe('what is typed becomes a draft', () => {
  it.each<[Partial<EntryFields>, object]>([
    [{}, { name: 'Quillow', role: 'supplier', domain: null, service: null, otherNames: [], parent: null }],
    [{ name: '  Quillow  ' }, { name: 'Quillow' }],
    [
      { otherNames: 'Quillow, Inc.\n\n  QLW \r\nQuillow Labs' },
      { otherNames: ['Quillow, Inc.', 'QLW', 'Quillow Labs'] },
    ],
    [{ domain: 'https://Quillow.example/about?x=1' }, { domain: 'quillow.example' }],
    [{ domain: ' quillow.example ' }, { domain: 'quillow.example' }],
    [{ service: 'reed tuning' }, { service: 'reed tuning' }],
    [{ ...held, share: '49' }, { parent: { company: 'brask', sharePercent: 49, source: null } }],
    [{ ...held, share: '49,5 %' }, { parent: { company: 'brask', sharePercent: 49.5, source: null } }],
    [{ ...held, share: '100' }, { parent: { company: 'brask', sharePercent: 100, source: null } }],
    // A stake of unknown size is unknown, never 0.
    [{ ...held, share: ' ' }, { parent: { company: 'brask', sharePercent: null, source: null } }],
    [{ ...held, source: ' The Daily, 3 May ' }, { parent: { source: 'The Daily, 3 May' } }],
    // Size and source are on show only where somebody holds a stake.
    [{ parent: null, share: 'nonsense' }, { parent: null }],
  ])('%j → %j', (part, expected) => {
    const { draft } = draftOf(typed(part));
    expect(draft).toMatchObject(expected);
    expect(v.safeParse(PARAMS['own.add'], { entry: draft }).success).toBe(true);
  });
});

describe('what is wrong is said at its field', () => {
  it.each<[string, Partial<EntryFields>, string, string]>([
    ['no name', { name: '  ' }, 'name', 'entry_error_name'],
    ['a name longer than any', { name: 'x'.repeat(501) }, 'name', 'entry_error_long'],
    ['no share at all', { ...held, share: '0' }, 'share', 'entry_error_share'],
    ['more than the whole', { ...held, share: '150' }, 'share', 'entry_error_share'],
    ['a share in words', { ...held, share: 'half' }, 'share', 'entry_error_share'],
    ['a share below nothing', { ...held, share: '-5' }, 'share', 'entry_error_share'],
    ['a machine for a web site', { domain: 'quillow' }, 'domain', 'entry_error_domain'],
    ['an address of numbers', { domain: '127.0.0.1' }, 'domain', 'entry_error_domain'],
    ['words for a web site', { domain: 'our web site' }, 'domain', 'entry_error_domain'],
    ['more names than any', { otherNames: 'a\n'.repeat(51) }, 'otherNames', 'entry_error_too_many'],
    ['a whole article as source', { ...held, source: 'x'.repeat(2001) }, 'source', 'entry_error_long'],
  ])('%s', (_what, part, field, id) => {
    expect(errorsFor(part).map(([name, error]) => [name, error.id])).toEqual([[field, id]]);
    expect(Object.keys(messages)).toContain(id);
  });

  it('at each field that is wrong, not only the first', () => {
    expect(errorsFor({ name: '', domain: 'x', ...held, share: '0' }).map(([name]) => name)).toEqual([
      'name',
      'domain',
      'share',
    ]);
  });
});

describe('the form', () => {
  it('shows a kept entry so that saving it unchanged changes nothing', () => {
    const entry = {
      id: 'own-1',
      entered: '2026-11-22',
      name: 'Quillow',
      otherNames: ['QLW', 'Quillow, Inc.'],
      domain: 'quillow.example',
      service: 'reed tuning',
      role: 'competitor',
      parent: { company: 'brask', sharePercent: 12.5, source: 'The Daily' },
      parentName: 'Brask',
      isParentGone: false,
    } as const;
    expect(draftOf(fieldsOf(entry)).draft).toEqual(draftAgain(entry));
  });

  it('takes back what was kept, and nothing that is no form', () => {
    const fields = typed({ ...held, share: '4' });
    expect(parseFields(JSON.parse(JSON.stringify(fields)))).toEqual(fields);
    for (const foreign of [undefined, null, 'x', [], { ...fields, role: 'boss' }, { name: 'Quillow' }]) {
      expect(parseFields(foreign)).toBeNull();
    }
  });
});
