/** The command: in a process of its own, as a person or a script runs it, or quicker in this one. */
import { spawn } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { run } from '../../src/cli/run.ts';

/** Milliseconds; a start takes one second, and ten times that on a machine that builds and browses meanwhile. */
export const PATIENCE = 60_000;

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** Runs `beholden` with these words; `input` is what it gets on stdin. */
export async function beholden(argv: readonly string[], input: string | Uint8Array = ''): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...argv]);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  // A verb that refuses its arguments never reads stdin.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [stdout, stderr, code] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended]);
  return { stdout: stdout.toString(), stderr: stderr.toString(), code };
}

/** The same without the second that a process takes to start: for tables of cases. */
export async function beholdenHere(argv: readonly string[], input: string | Uint8Array = ''): Promise<Run> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const written = Promise.all([buffer(stdout), buffer(stderr)]);
  const code = await run(argv, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
    isInteractive: false,
    width: 100,
    today: '2026-11-22',
  });
  stdout.end();
  stderr.end();
  const [out, error] = await written;
  return { stdout: out.toString(), stderr: error.toString(), code };
}
