import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Content, partsOf } from '../../../src/core/pack/content.ts';
import { applyDeltas, type Delta, deltaText, diffContent, parseDelta } from '../../../src/core/pack/delta.ts';
import { chainFrom, type Manifest } from '../../../src/core/pack/manifest.ts';
import { openFromBase } from '../../../src/core/pack/open.ts';
import { packTools } from '../../../src/platform/pack-tools.ts';
import { CONTENT, company, filesOf, head, interest, type Served, served } from './made.ts';

const roundTripped = (delta: Delta) => parseDelta(deltaText(delta), 'kilns');

/** Records with every sort of change between two of them: names changed, rows added, taken away, brought back. */
const contents = fc
  .array(
    fc.record({ owner: fc.nat(5), subject: fc.nat(5), name: fc.string({ minLength: 1 }), end: fc.boolean() }),
    {
      maxLength: 12,
    },
  )
  .map((rows): Content => {
    const named = new Map(rows.map(({ subject, name }) => [`c${subject}`, name.trim() || 'a name']));
    const held = new Map(
      rows.map(({ owner, subject, end }) => [
        `${owner}/${subject}`,
        interest(`c${owner}`, `c${subject}`, 1, { end: end ? '2026-01-01' : null }),
      ]),
    );
    return {
      companies: [...named].map(([id, name]) => company(id, { name })),
      interests: [...held.values()],
      searches: rows.length > 6 ? CONTENT.searches : [],
      rivals: rows.length % 2 > 0 ? CONTENT.rivals : [],
    };
  });

describe('a delta', () => {
  it('leads from any records to any others, through its file', () => {
    let changed = 0;
    fc.assert(
      fc.property(contents, contents, (before, after) => {
        const delta = roundTripped(diffContent(before, 1, after, 2));
        changed += delta.changed.companies.length + delta.gone.interests.length;
        expect(partsOf(applyDeltas(before, 1, [delta], 2))).toEqual(partsOf(after));
      }),
    );
    expect(changed).toBeGreaterThan(50);
  });

  it('and many of them, one after the other, lead as far as each by itself', () => {
    fc.assert(
      fc.property(fc.array(contents, { minLength: 2, maxLength: 6 }), (versions) => {
        const deltas = versions
          .slice(1)
          .map((after, at) => roundTripped(diffContent(versions[at] ?? after, at + 1, after, at + 2)));
        const [first, last] = [versions[0], versions.at(-1)];
        if (first === undefined || last === undefined) throw new Error('There are two versions.');
        expect(partsOf(applyDeltas(first, 1, deltas, versions.length))).toEqual(partsOf(last));
      }),
    );
  });

  it('between equal records says nothing', () => {
    const { changed, gone } = diffContent(CONTENT, 1, CONTENT, 2);
    expect([...Object.values(changed), ...Object.values(gone)].flat()).toEqual([]);
  });

  const without = { ...CONTENT, interests: [] };

  it.each<[string, () => Content]>([
    ['of another version', () => applyDeltas(CONTENT, 3, [diffContent(CONTENT, 1, without, 2)], 2)],
    ['that leads elsewhere', () => applyDeltas(CONTENT, 1, [diffContent(CONTENT, 1, without, 2)], 3)],
    [
      'that takes away what is not there',
      () => applyDeltas(without, 1, [diffContent(CONTENT, 1, without, 2)], 2),
    ],
  ])('%s does not fit', (_what, apply) => {
    expect(apply).toThrow(expect.objectContaining({ fault: 'base' }));
  });
});

describe('the chain of deltas', () => {
  const delta = (from: number, to: number, bytes = 10) => ({
    from,
    to,
    file: `delta-${from}-${to}.gz`,
    bytes,
    inflated: 100,
    sha256: 'a'.repeat(64),
  });
  const manifest = (version: number, deltas: Manifest['deltas']): Manifest => ({
    ...head({ version }),
    counts: { companies: 0, interests: 0, searches: 0, rivals: 0 },
    parts: [{ name: 'companies', file: 'a.gz', bytes: 1_000, inflated: 1, sha256: 'a'.repeat(64) }],
    deltas,
  });
  const days = (count: number) => Array.from({ length: count }, (_, at) => delta(at + 1, at + 2));

  it.each<[string, number, Manifest, number[] | null]>([
    ['is one step', 1, manifest(2, [delta(1, 2)]), [2]],
    ['is step after step', 1, manifest(3, [delta(2, 3), delta(1, 2)]), [2, 3]],
    ['takes the longest steps', 1, manifest(4, [delta(1, 2), delta(1, 3), delta(3, 4)]), [3, 4]],
    ['is broken', 1, manifest(4, [delta(1, 2), delta(3, 4)]), null],
    ['never leads past the version', 1, manifest(2, [delta(1, 3)]), null],
    ['never leads back', 2, manifest(3, [delta(2, 1), delta(1, 3)]), null],
    ['has thirty steps at most', 1, manifest(31, days(30)), days(30).map(({ to }) => to)],
    ['is too long', 1, manifest(32, days(31)), null],
    ['is larger than the whole', 1, manifest(2, [delta(1, 2, 1_000)]), null],
  ])('%s', (_what, from, newest, way) => {
    expect(chainFrom(from, newest)?.map(({ to }) => to) ?? null).toEqual(way);
  });

  it('through files of thirty versions gives what the whole gives', async () => {
    const versions: Served[] = [await served()];
    let content = CONTENT;
    for (let version = 2; version <= 31; version++) {
      const before = { manifest: (versions.at(-1) as Served).manifest, content };
      content = { ...content, companies: [...content.companies, company(`kiln-${version}`)] };
      versions.push(await served({ head: head({ version }), content, before }));
    }
    const [first, newest] = [versions[0] as Served, versions.at(-1) as Served];
    const chain = newest.manifest.deltas;
    expect(chain).toHaveLength(30);
    const pack = await openFromBase(first.manifest, chain, newest.manifest, filesOf(...versions), packTools);
    expect(partsOf(pack)).toEqual(partsOf(content));
    expect(pack).toMatchObject({ version: 31, counts: { companies: 33 } });
  });
});
