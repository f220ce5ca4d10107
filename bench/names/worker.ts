/** What the bench does in a browser's worker. */
import { openDB } from 'idb';
import { buildNameIndex } from '../../src/core/mention/index-builder.ts';
import { NameIndex } from '../../src/core/mention/name-index.ts';
import { search } from '../../src/core/mention/search.ts';
import { tokenise } from '../../src/core/name/tokens.ts';
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

const DATABASE = 'bench';
const IMAGES = 'images';

function database() {
  return openDB(DATABASE, 1, { upgrade: (db) => void db.createObjectStore(IMAGES) });
}

async function storeImage(size: number): Promise<number> {
  const names = await laidOut<string[]>(`names ${size}`);
  const { image } = buildNameIndex(names.map((text, owner) => ({ text, owner })));
  const db = await database();
  await db.put(IMAGES, image, size);
  db.close();
  return image.byteLength;
}

/** Milliseconds from a closed database to the first match in a page. */
async function firstMatch({ size, page }: { size: number; page: string }): Promise<number> {
  const before = performance.now();
  const db = await database();
  const image: ArrayBuffer = await db.get(IMAGES, size);
  const hits = search(tokenise(page), new NameIndex(image));
  const took = performance.now() - before;
  db.close();
  if (hits.length === 0) throw new Error('The stored index finds nothing.');
  return took;
}
