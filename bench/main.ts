/**
 * Measurements: `npm run bench`, or some: `npm run bench -- page ownership`, or as data: `npm run bench -- --json`.
 *
 * Each bench/NAME.ts measures when it is loaded, and says its figures through `measure/report.ts`.
 */
import { readdirSync } from 'node:fs';

const BENCHES: readonly string[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = wanted.filter((name) => !BENCHES.includes(name));

if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join('", "')}". There are: ${BENCHES.join(', ')}`);
  process.exitCode = 2;
} else {
  // One after the other: two at once would measure each other.
  for (const name of wanted.length > 0 ? wanted : BENCHES) await import(`./${name}.ts`);
}
