/** What the bench does in a browser's worker. */
import { buildNameIndex } from '../../src/core/mention/index-builder.ts';
import { NameIndex } from '../../src/core/mention/name-index.ts';
import { search } from '../../src/core/mention/search.ts';
import { tokenise } from '../../src/core/name/tokens.ts';
import { openRecords } from '../../src/store/records/records.ts';
import { sealed, unsealed } from '../../src/store/sealed.ts';
import { laidOut, serveTasks } from '../measure/tasks.ts';
import { measureMethod } from './reading.ts';

interface Asked {
  readonly method: string;
  readonly size: number;
}

serveTasks({
  measure: async ({ method, size }: Asked) =>
    measureMethod(method, await laidOut<string[]>(`names ${size}`), await laidOut<string[]>('pages')),
  store: storeImage,
  firstMatch,
});

/** The extension's own store, with a database for each size. */
const stored = (size: number) => openRecords(`names ${size}`);

async function storeImage(size: number): Promise<number> {
  const names = await laidOut<string[]>(`names ${size}`);
  const { image } = buildNameIndex(names.map((text, owner) => ({ text, owner })));
  const records = await stored(size);
  await records.body.install({ id: 'index', stamp: '', parts: sealed([image]) });
  records.close();
  return image.byteLength;
}

/** Milliseconds from a closed database to the first match in a page: opened, read, its seal looked at, searched. */
async function firstMatch({ size, page }: { size: number; page: string }): Promise<number> {
  const before = performance.now();
  const records = await stored(size);
  const generation = await records.body.current();
  const [image] = unsealed(generation?.parts ?? [])?.parts ?? [];
  if (image === undefined) throw new Error('The stored index is not whole.');
  const hits = search(tokenise(page), new NameIndex(image));
  const took = performance.now() - before;
  records.close();
  if (hits.length === 0) throw new Error('The stored index finds nothing.');
  return took;
}
