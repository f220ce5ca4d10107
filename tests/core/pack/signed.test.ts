import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { isNewer, type Manifest, openManifest } from '../../../src/core/pack/manifest.ts';
import { openPack } from '../../../src/core/pack/open.ts';
import { PackError, type PackFault } from '../../../src/core/pack/pack.ts';
import { bytesOf, packTools, sha256 } from '../../../src/platform/pack-tools.ts';
import { makeKeys } from '../../../src/platform/release-tools.ts';
import { CONTENT, filesOf, head, KEYS, served, signed } from './made.ts';

const open = (text: string, trusted = [KEYS.publicKey]) =>
  openManifest(text, trusted, packTools.verifySignature);

const faultOf = async (work: Promise<unknown>): Promise<PackFault | 'none'> =>
  work.then(
    () => 'none',
    (error: unknown) => {
      expect(error).toBeInstanceOf(PackError);
      return (error as PackError).fault;
    },
  );

describe('a signed pack', () => {
  it('comes back as its records were, each with the id of the pack', async () => {
    const { manifestText, files } = await served();
    const manifest = await open(manifestText);
    const pack = await openPack(manifest, filesOf({ files }), packTools);
    expect(new Set(pack.companies)).toEqual(new Set(CONTENT.companies));
    expect(new Set(pack.interests)).toEqual(new Set(CONTENT.interests));
    expect(pack.searches).toEqual(CONTENT.searches);
    expect(pack.rivals).toEqual(CONTENT.rivals);
    expect(pack).toMatchObject({ id: 'kilns', version: 1, asOf: '2026-11-01' });
  });

  it('has the same bytes whatever the order of its records', async () => {
    const turned = {
      ...CONTENT,
      companies: CONTENT.companies.toReversed(),
      interests: CONTENT.interests.toReversed(),
    };
    expect((await served({ content: turned })).manifest).toEqual((await served()).manifest);
  });

  it('holds something', async () => {
    const content = { companies: [], interests: [], searches: [], rivals: [] };
    await expect(served({ content })).rejects.toThrow('a pack has parts');
  });
});

describe('a manifest is refused', () => {
  const stranger = makeKeys();

  it.each<[string, () => Promise<string>, PackFault]>([
    [
      'signed with a key that nobody confirmed',
      async () => (await served({}, [await stranger])).manifestText,
      'signature',
    ],
    [
      'changed after it was signed',
      async () => (await served()).manifestText.replace('Kilns and glazes', 'Kilns and grazes'),
      'signature',
    ],
    [
      'with the signature of another text',
      async () => {
        const [one, other] = [await served(), await served({ head: head({ version: 2 }) })];
        const signatures = JSON.parse(one.manifestText).signatures;
        return JSON.stringify({ ...JSON.parse(other.manifestText), signatures });
      },
      'signature',
    ],
    ['which is a log-in page', async () => '<!doctype html><title>Wi-Fi</title>', 'not-json'],
    ['which is half of one', async () => (await served()).manifestText.slice(0, 300), 'not-json'],
    ['which is nothing', async () => '', 'not-json'],
    [
      'of a format to come',
      async () => JSON.stringify({ ...JSON.parse((await served()).manifestText), format: 3 }),
      'format',
    ],
    [
      'without a licence',
      async () => (await signed({ ...(await served()).manifest, attributions: [] })).manifestText,
      'licence',
    ],
    [
      'with a licence that is no text',
      async () =>
        (await signed({ ...(await served()).manifest, attributions: [{ name: 'A', used: 'all' }] }))
          .manifestText,
      'licence',
    ],
    [
      'which lists a part twice',
      async () => {
        const { manifest } = await served();
        return (await signed({ ...manifest, parts: [...manifest.parts, ...manifest.parts] })).manifestText;
      },
      'twice',
    ],
    ['with a part on another host', async () => withPart({ file: 'https://evil.example/a' }), 'field'],
    ['with a part in another folder', async () => withPart({ file: '../a' }), 'field'],
    ['with a part larger than any may be', async () => withPart({ bytes: 65_000_000 }), 'field'],
    ['with a part that unpacks to more than any may', async () => withPart({ inflated: 1e9 }), 'field'],
    ['with a field that is unknown', async () => withPart({ formula: '1 + 1' }), 'field'],
    [
      'with three keys',
      async () =>
        (await signed({ ...(await served()).manifest, keys: Array(3).fill(KEYS.publicKey) })).manifestText,
      'field',
    ],
  ])('%s', async (_what, text, fault) => {
    expect(await faultOf(text().then((made) => open(made)))).toBe(fault);
  });

  async function withPart(change: object): Promise<string> {
    const { manifest } = await served();
    const [first, ...others] = manifest.parts;
    return (await signed({ ...manifest, parts: [{ ...first, ...change }, ...others] })).manifestText;
  }
});

describe('a key follows another', () => {
  it('through a version that is signed with the old one and names the new one', async () => {
    const next = await makeKeys();
    const bridge = await served({ head: head({ version: 2, keys: [KEYS.publicKey, next.publicKey] }) });
    const trusted = (await open(bridge.manifestText)).keys;
    const after = await served({ head: head({ version: 3, keys: [next.publicKey] }) }, [next]);
    const last = await open(after.manifestText, trusted);
    expect(last.version).toBe(3);
    // The old key is out: whoever stole it can sign nothing more.
    expect(await faultOf(open(bridge.manifestText, last.keys))).toBe('signature');
  });

  it('and two signatures serve readers of both', async () => {
    const next = await makeKeys();
    const { manifestText } = await served({}, [KEYS, next]);
    for (const { publicKey } of [KEYS, next]) expect((await open(manifestText, [publicKey])).version).toBe(1);
  });
});

describe('against what is here, a manifest', () => {
  const standing = { id: 'kilns', held: null, today: '2026-11-22', app: '0.1.0' };
  const at = (version: number, change: object = {}): Manifest => ({
    ...head({ version }),
    counts: { companies: 0, interests: 0, searches: 0, rivals: 0 },
    parts: [{ name: 'companies', file: 'a.gz', bytes: 1, inflated: 1, sha256: 'a'.repeat(64) }],
    deltas: [],
    ...change,
  });
  const other = [{ name: 'companies' as const, file: 'b.gz', bytes: 1, inflated: 1, sha256: 'b'.repeat(64) }];

  it.each<[string, Manifest, Manifest | null, boolean]>([
    ['is news where nothing is', at(7), null, true],
    ['is news if newer', at(8), at(7), true],
    ['is none if the same', at(7), at(7), false],
    ['of tomorrow may be from east of here', at(8, { asOf: '2026-11-23' }), at(7), true],
    ['of this month is no future', at(8, { asOf: '2026-11' }), at(7), true],
  ])('%s', (_what, manifest, held, news) => {
    expect(isNewer(manifest, { ...standing, held })).toBe(news);
  });

  it.each<[string, Manifest, PackFault]>([
    ['older than what is here', at(6), 'rollback'],
    ['of the same version with other parts', at(7, { parts: other }), 'changed'],
    ['of a day to come', at(8, { asOf: '2026-12-24' }), 'future'],
    ['for a later version of the extension', at(8, { app: '0.2' }), 'app'],
    ['of another pack', at(8, { id: 'glazes' }), 'other'],
  ])('%s is refused', async (_what, manifest, fault) => {
    expect(await faultOf((async () => isNewer(manifest, { ...standing, held: at(7) }))())).toBe(fault);
  });
});

describe('a part is refused', () => {
  /** The pack with the bytes of its first part replaced, and listed as `listed` says. */
  async function withBytes(bytes: Uint8Array, listed: object = {}): Promise<PackFault | 'none'> {
    const { manifest, files } = await served();
    const [first, ...others] = manifest.parts;
    if (first === undefined) throw new Error('There is a first part.');
    const listing = { ...first, bytes: bytes.byteLength, sha256: await sha256(bytes), ...listed };
    const { manifestText } = await signed({ ...manifest, parts: [listing, ...others] });
    const swapped = new Map(files).set(first.file, bytes);
    return faultOf(open(manifestText).then((m) => openPack(m, filesOf({ files: swapped }), packTools)));
  }

  const text = (content: string | Uint8Array) => new Uint8Array(gzipSync(content));
  const latin1 = Uint8Array.of(...'{"ids":["caf'.split('').map((c) => c.charCodeAt(0)), 0xe9);

  it.each<[string, () => [bytes: Uint8Array, listed?: object], PackFault]>([
    ['with other bytes than were signed', () => [text('{}'), { sha256: 'a'.repeat(64) }], 'hash'],
    ['longer than listed', () => [text('{}'), { bytes: 5 }], 'size'],
    [
      'that unpacks to more than listed',
      () => [text('x'.repeat(1_000_000)), { inflated: 1_000 }],
      'inflated',
    ],
    ['that unpacks to less than listed', () => [text('{}'), { inflated: 3 }], 'gzip'],
    ['cut off', () => [text('{"ids":[]}').slice(0, 15), { inflated: 10 }], 'gzip'],
    ['not compressed', () => [new TextEncoder().encode('{"ids":[]}'), { inflated: 10 }], 'gzip'],
    ['of nothing', () => [new Uint8Array(), { inflated: 10 }], 'gzip'],
    ['in Latin-1', () => [text(latin1), { inflated: latin1.length }], 'encoding'],
    [
      'in UTF-16',
      () => [text(new Uint8Array(Buffer.from('\ufeff{}', 'utf16le'))), { inflated: 6 }],
      'encoding',
    ],
    ['that is a web page', () => [text('<html></html>'), { inflated: 13 }], 'not-json'],
    ['that is no part', () => [text('{"a":1}'), { inflated: 7 }], 'field'],
    ['that is a list', () => [text('[]'), { inflated: 2 }], 'field'],
  ])('%s', async (_what, made, fault) => {
    expect(await withBytes(...made())).toBe(fault);
  });

  it('that is a bomb, before it has gone off', async () => {
    let unpacked = 0;
    const counting = new Proxy(DecompressionStream, {
      construct(target, [format]) {
        const { writable, readable } = new target(format);
        const count = new TransformStream({
          transform(chunk: Uint8Array, controller) {
            unpacked += chunk.byteLength;
            controller.enqueue(chunk);
          },
        });
        return { writable, readable: readable.pipeThrough(count) };
      },
    });
    vi.stubGlobal('DecompressionStream', counting);
    const bomb = text(new Uint8Array(50_000_000));
    expect(await withBytes(bomb, { inflated: 1_000 })).toBe('inflated');
    vi.unstubAllGlobals();
    expect(unpacked).toBeGreaterThan(1_000);
    expect(unpacked).toBeLessThan(5_000_000);
  });
});

it('base64 of a key is read back', () => expect(bytesOf(KEYS.publicKey)).toHaveLength(32));
