/** Fetches a package of the npm registry into an ignored folder, by npm itself, and refuses one that was changed. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from './rows.ts';

/** The folder of the unpacked package. A copy that is there already is checked like a new one. @throws DataError */
export function fetchPackage(
  { name, version, integrity }: { name: string; version: string; integrity: string },
  cache: string,
): string {
  mkdirSync(cache, { recursive: true });
  const archive = join(cache, `${name}-${version}.tgz`);
  if (!existsSync(archive))
    npm(['pack', `${name}@${version}`, '--pack-destination', cache, '--ignore-scripts']);
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== integrity) {
    rmSync(archive);
    throw new DataError(`${name} ${version} is not the file that was looked at: its hash is ${found}.`);
  }
  const folder = join(cache, `${name}-${version}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', archive, '-C', folder], { stdio: 'inherit' });
  return join(folder, 'package');
}

/** npm as it runs us, so that its registry settings and, on Windows, its script file are the right ones. */
function npm(args: readonly string[]): void {
  const running = process.env.npm_execpath;
  const [command, before] = running ? [process.execPath, [running]] : ['npm', []];
  execFileSync(command, [...before, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}
