/** `npm run bench -- NAME`: runs bench/NAME.ts, which prints its figures. */
import { readdirSync } from 'node:fs';

const name = process.argv[2] ?? '';
const names = readdirSync(import.meta.dirname)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((file) => file !== 'run');
if (names.includes(name)) {
  await import(`./${name}.ts`);
} else {
  console.error(`Say which figures to measure: npm run bench -- ${names.join(' | ')}`);
  process.exitCode = 2;
}
