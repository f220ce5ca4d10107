/**
 * `npm run data:build [-- --check]`: data/ → public/packs/bundled.json.
 *
 * With --check nothing is written; the exit code is 1 if the shipped pack is not what data/ makes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { type Pack, PackError, parsePack } from '../../core/pack/pack.ts';
import { buildPack, packText } from './build-pack.ts';
import { countsOf } from './counts.ts';
import { readDataRows, readHostRules, SHIPPED_PACK } from './files.ts';
import { problemsOf } from './problems.ts';
import { DataError } from './rows.ts';

/** The text of the pack that data/ makes. @throws DataError or PackError where it may not ship */
function build(): { text: string; pack: Pack } {
  const file = buildPack(readDataRows());
  const pack = parsePack(file);
  const problems = problemsOf(pack, readHostRules());
  if (problems.length > 0) throw new DataError(`The pack may not ship:\n  ${problems.join('\n  ')}`);
  return { text: packText(file), pack };
}

function main(argv: readonly string[]): number {
  const { check } = parseArgs({
    args: [...argv],
    options: { check: { type: 'boolean', default: false } },
  }).values;
  const { text, pack } = build();
  if (check && readFileSync(SHIPPED_PACK, 'utf8') !== text) {
    process.stderr.write('public/packs/bundled.json is not what data/ makes: run npm run data:build.\n');
    return 1;
  }
  if (!check) {
    mkdirSync(dirname(SHIPPED_PACK), { recursive: true });
    writeFileSync(SHIPPED_PACK, text);
  }
  process.stdout.write(countsOf(pack, text));
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DataError || error instanceof PackError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
