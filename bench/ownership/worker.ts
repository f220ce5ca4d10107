/** What the bench does in a browser's worker. */
import { openDB } from 'idb';
import { byControl, command } from '../../src/core/ownership/control.ts';
import { economicShares } from '../../src/core/ownership/economic.ts';
import { buildGraph } from '../../src/core/ownership/graph.ts';
import { graphOfImage, imageOf } from '../../src/core/ownership/image.ts';
import { Scratch } from '../../src/core/ownership/scratch.ts';
import { best } from '../measure/best.ts';
import { serveTasks } from '../measure/tasks.ts';
import { COMPETITORS, companiesIn, largestGroups, network } from './network.ts';

serveTasks({ store, load, control, economic });

const DATABASE = 'bench';
const IMAGES = 'images';
const KEY = 'ownership';

function database() {
  return openDB(DATABASE, 1, { upgrade: (db) => void db.createObjectStore(IMAGES) });
}

async function store(): Promise<number> {
  const stakes = network();
  const image = imageOf(buildGraph(companiesIn(stakes), stakes).graph);
  const db = await database();
  await db.put(IMAGES, image, KEY);
  db.close();
  return image.byteLength;
}

async function stored() {
  const db = await database();
  const image: ArrayBuffer = await db.get(IMAGES, KEY);
  db.close();
  return graphOfImage(image);
}

/** Milliseconds from a closed database to a graph that answers. */
async function load(): Promise<number> {
  const before = performance.now();
  const graph = await stored();
  command(graph, [0], byControl('lower'), new Scratch(graph.size));
  return performance.now() - before;
}

async function control(): Promise<number> {
  const graph = await stored();
  const scratch = new Scratch(graph.size);
  const watched = largestGroups(graph, scratch, COMPETITORS);
  return best(10, () => {
    for (const node of watched) {
      command(graph, [node], byControl('lower'), scratch);
      command(graph, [node], byControl('upper'), scratch);
    }
  });
}

async function economic(): Promise<number> {
  const graph = await stored();
  const scratch = new Scratch(graph.size);
  const watched = largestGroups(graph, scratch, COMPETITORS);
  return best(10, () => {
    for (const node of watched) economicShares(graph, [node], 'upper', scratch);
  });
}
