/** Browsers of this machine: finds them, and on Debian as root installs them. The decision is locate.ts. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type BrowserName, locate, type Machine } from './locate.ts';

/** The browser's program, installed first where we may; throws what the person has to do otherwise. */
export function browserPath(name: BrowserName): string {
  const first = locate(name, thisMachine());
  if (first.kind === 'install') aptInstall(first.packages);
  const outcome = first.kind === 'install' ? locate(name, thisMachine()) : first;
  if (outcome.kind === 'found') return outcome.path;
  throw new Error(outcome.kind === 'tell' ? outcome.sentence : `Debian's packages brought no ${name}.`);
}

/** The browser's program if it is on this machine already, else null. */
export function installedPath(name: BrowserName): string | null {
  const outcome = locate(name, thisMachine());
  return outcome.kind === 'found' ? outcome.path : null;
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
    exists: existsSync,
  };
}

function aptInstall(packages: readonly string[]): void {
  process.stderr.write(`Installing ${packages.join(', ')} …\n`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

function apt(...args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stderr}`);
}
