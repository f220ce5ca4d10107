/**
 * Packs with something wrong, thousands of them: each is a pack or refused, and what was signed and then changed is
 * always refused. More of them: `MUTATED_PACKS=1000000 npx vitest run tests/core/pack/mutated.test.ts`.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../../bench/measure/seeded.ts';
import { contentOf } from '../../../src/core/pack/content.ts';
import { deltaText, diffContent, parseDelta } from '../../../src/core/pack/delta.ts';
import { openManifest, readManifest } from '../../../src/core/pack/manifest.ts';
import { openPack, whole } from '../../../src/core/pack/open.ts';
import { PackError } from '../../../src/core/pack/pack.ts';
import { packTools } from '../../../src/platform/pack-tools.ts';
import { CONTENT, filesOf, KEYS, served } from './made.ts';

const MUTATED = Number(process.env.MUTATED_PACKS ?? 5_000);
// Whatever the number, most are cheap changes of values: one of five runs through hashes and signatures.
const SIGNED = MUTATED / 5;

/** What is signed goes through hashes and signatures: two milliseconds each, ten on a busy machine. */
const PATIENCE_MS = Math.max(60_000, SIGNED * 10);

const random = seeded(7);
const below = (end: number) => Math.floor(random() * end);
const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;

/** Yields true if it was taken, false if refused, which `refusals` counts by why; anything thrown but a refusal fails the
 * test. */
async function taken(
  work: () => Promise<unknown> | unknown,
  refusals = new Map<string, number>(),
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    expect(error, String(error instanceof Error ? error.stack : error)).toBeInstanceOf(PackError);
    if (error instanceof PackError) refusals.set(error.fault, (refusals.get(error.fault) ?? 0) + 1);
    return false;
  }
}

/** One to three bytes changed, left out or doubled, or the end cut off. */
function mutatedBytes(bytes: Uint8Array): Uint8Array {
  const at = below(bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const changes = [
    () => Uint8Array.of(...before, (after[0] ?? 0) ^ (1 + below(255)), ...after.subarray(1)),
    () => Uint8Array.of(...before, ...after.subarray(1 + below(3))),
    () => Uint8Array.of(...before, below(256), ...after),
    () => before,
  ];
  return pick(changes)();
}

// What has broken readers before: other types, edges of numbers, keys that every object has, text that is no text.
const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1,
  2,
  1.5,
  1e9,
  -0,
  2 ** 53,
  '',
  ' ',
  'x',
  'x'.repeat(5_000),
  '\ud800',
  '__proto__',
  'constructor',
  [],
  {},
  [[]],
  [0],
  [null],
  { pool: [], at: [] },
  { pool: [0], at: [1, -1, 2] },
  { length: 3 },
  '2025-02-30',
  'javascript:alert(1)',
];

/** A value with one place in it changed: replaced, taken out, doubled, renamed. */
function mutatedValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.05) return pick(ODD);
  const keys = Object.keys(value);
  if (keys.length === 0) return pick(ODD);
  const key = pick(keys);
  const deeper = random() < 0.8;
  if (Array.isArray(value)) {
    const at = Number(key);
    if (deeper) return value.with(at, mutatedValue(value[at]));
    return random() < 0.5 ? value.toSpliced(at, 1) : value.toSpliced(at, 0, value[at]);
  }
  const { [key]: inside, ...others } = value as Record<string, unknown>;
  if (deeper) return { ...others, [key]: mutatedValue(inside) };
  return random() < 0.5 ? others : { ...others, [pick(['pool', 'rows', 'extra', '__proto__'])]: inside };
}

describe(`${MUTATED} packs with something wrong`, { timeout: PATIENCE_MS }, () => {
  it('signed and then changed are all refused', async () => {
    const { manifestText, files } = await served();
    const manifestBytes = new TextEncoder().encode(manifestText);
    const refusals = new Map<string, number>();
    for (let round = 0; round < SIGNED; round++) {
      const changed = new Map(files);
      const file = pick([...files.keys()]);
      const isManifest = round % 2 === 0;
      if (!isManifest) changed.set(file, mutatedBytes(files.get(file) as Uint8Array));
      const text = new TextDecoder().decode(isManifest ? mutatedBytes(manifestBytes) : manifestBytes);
      if (text === manifestText && isManifest) continue;
      const wasTaken = await taken(
        async () =>
          openPack(
            await openManifest(text, [KEYS.publicKey], packTools.verifySignature),
            filesOf({ files: changed }),
            packTools,
          ),
        refusals,
      );
      // A change of blanks or of an escape leaves the signed text as it was: nothing was forged.
      if (wasTaken) expect(JSON.parse(text).manifest).toBe(JSON.parse(manifestText).manifest);
    }
    // By what guards the bytes, and not because every one of them was no JSON.
    for (const guard of ['signature', 'hash', 'size'])
      expect(refusals.get(guard), guard).toBeGreaterThan(SIGNED / 20);
  });

  it('and signed by a careless publisher are a whole pack or refused', async () => {
    const { manifest, files } = await served();
    const texts = Object.fromEntries(
      manifest.parts.map(({ name, file }) => [name, gunzipSync(files.get(file) ?? gzipSync('')).toString()]),
    );
    let [kept, refused] = [0, 0];
    const refusals = new Map<string, number>();
    for (let round = 0; round < MUTATED - SIGNED; round++) {
      const name = pick([...Object.keys(texts), 'manifest'] as const);
      const wasTaken = await taken(() => {
        if (name === 'manifest') {
          const read = readManifest(JSON.stringify(mutatedValue(manifest)));
          return whole(read, contentOf(texts, read.id));
        }
        const part = JSON.stringify(mutatedValue(JSON.parse(texts[name] ?? '')));
        return whole(manifest, contentOf({ ...texts, [name]: part }, manifest.id));
      }, refusals);
      if (wasTaken) kept += 1;
      else refused += 1;
    }
    // Both happen, or the changes were all harmless or all the same.
    expect(kept).toBeGreaterThan(MUTATED / 100);
    expect(refused).toBeGreaterThan(MUTATED / 4);
    // Nearly all of them were read as what they are, and refused for a field.
    expect(refusals.get('not-json') ?? 0).toBeLessThan(refused / 5);
  });

  it('so are deltas', async () => {
    const after = { ...CONTENT, companies: CONTENT.companies.slice(1), searches: [] };
    const text = deltaText(diffContent(after, 1, CONTENT, 2));
    let refused = 0;
    for (let round = 0; round < MUTATED / 10; round++) {
      if (!(await taken(() => parseDelta(JSON.stringify(mutatedValue(JSON.parse(text))), 'kilns'))))
        refused += 1;
    }
    expect(refused).toBeGreaterThan(MUTATED / 40);
  });
});
