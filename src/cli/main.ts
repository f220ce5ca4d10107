/**
 * The terminal command, `npm run -s beholden -- VERB`: results on stdout, messages on stderr; exit code 2 where it
 * could not answer, 0 where it could, findings or none.
 */
import { run } from './run.ts';

/** Where stdout is no terminal; fits a page of a report. */
const LINE_WIDTH = 100;

// `… | head` closes the pipe early, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  isInteractive: process.stdout.isTTY === true,
  width: process.stdout.columns ?? LINE_WIDTH,
  today: new Date().toISOString().slice(0, 10),
});
