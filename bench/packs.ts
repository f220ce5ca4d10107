/**
 * Packs of the size of the world's registers: how large, how fast verified, read, and brought a day forward.
 *
 *   records ──release──► files (size) ──verify──► ──inflate, read──► records ──delta of a hundredth──► records
 *                           └─ on the shelf of a real browser ──► knowledge, images, a woken worker (packs/install.ts)
 */

import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Content } from '../src/core/pack/content.ts';
import { applyDeltas } from '../src/core/pack/delta.ts';
import { type Manifest, readManifest } from '../src/core/pack/manifest.ts';
import { openDelta, openPack, verifyFile } from '../src/core/pack/open.ts';
import { type MadeRelease, makeRelease, sealed } from '../src/core/pack/release.ts';
import { packTools } from '../src/platform/pack-tools.ts';
import { makeKeys, releaseTools, signText } from '../src/platform/release-tools.ts';
import { median, repeat } from './measure/median.ts';
import { reportOf } from './measure/report.ts';
import { measureInstalling } from './packs/install.ts';
import { aDayLater, registers } from './packs/made.ts';

const report = reportOf('packs');
const TIMES = 5;
const MEGABYTE = 1_000_000;
const tools = { ...releaseTools, gzip: (text: string) => promisify(gzip)(text, { level: 9 }) };
const keys = await makeKeys();

const withoutLeis = await released(registers(false));
report('184,000 companies, 260,000 interests', 'size', size(withoutLeis), 'MB', 4.5);
const content = registers(true);
const base = await released(content);
report('the same with LEIs', 'size', size(base), 'MB', 7);
const manifest = readManifest(base.manifest);
await measureVerifying(manifest, base);
await measureReading(manifest, base);
await measureDelta(content, manifest);
const manifestText = sealed(base.manifest, [await signText(base.manifest, keys)]);
await measureInstalling({ manifestText, manifest, files: base.files }, report);

async function released(of: Content, before: { manifest: Manifest; content: Content } | null = null) {
  const head = {
    id: 'registers',
    title: 'Registers',
    version: (before?.manifest.version ?? 0) + 1,
    asOf: '2026-11-20',
    attributions: [
      { name: 'Made for measuring', version: null, licence: 'MIT', used: 'all', notice: null, url: null },
    ],
    app: '0.1.0',
    keys: [keys.publicKey],
  };
  return makeRelease({ head, content: of, before }, tools);
}

function size({ files }: MadeRelease): number {
  return [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0) / MEGABYTE;
}

function bytesOf({ files }: MadeRelease, file: string): Uint8Array {
  return files.get(file) ?? new Uint8Array();
}

/** Signature and hashes, over the bytes as they are stored. */
async function measureVerifying({ parts }: Manifest, made: MadeRelease): Promise<void> {
  const { key, signature } = await signText(made.manifest, keys);
  const ms = await timed(async () => {
    await packTools.verifySignature(key, made.manifest, signature);
    for (const part of parts) await verifyFile(part, bytesOf(made, part.file), packTools);
  });
  report('with LEIs', 'verified', size(made) / (ms / 1000), 'MB/s');
  const inflated = parts.reduce((sum, part) => sum + part.inflated, 0) / MEGABYTE;
  const unpacking = await timed(async () => {
    for (const part of parts) await packTools.inflate(bytesOf(made, part.file), part.inflated);
  });
  report('with LEIs', 'unpacked', inflated / (unpacking / 1000), 'MB/s');
}

async function measureReading(read: Manifest, made: MadeRelease): Promise<void> {
  const ms = await timed(async () => {
    await openPack(read, async ({ file }) => bytesOf(made, file), packTools);
  });
  report('stored bytes verified, unpacked, every field judged', 'time', ms, 'ms', 4_000);
}

async function measureDelta(before: Content, from: Manifest): Promise<void> {
  const later = await released(aDayLater(before), { manifest: from, content: before });
  const [listing] = readManifest(later.manifest).deltas;
  if (listing === undefined) throw new Error('There is a delta.');
  const bytes = bytesOf(later, listing.file);
  report('a delta of 1 %', 'size', bytes.byteLength / MEGABYTE, 'MB');
  const ms = await timed(async () => {
    const delta = await openDelta(listing, bytes, from.id, packTools);
    applyDeltas(before, listing.from, [delta], listing.to);
  });
  report('a delta of 1 %, verified and applied', 'time', ms, 'ms', 500);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const times = await repeat(TIMES, async () => {
    const before = performance.now();
    await work();
    return performance.now() - before;
  });
  return median(times);
}
