/** Modules of the project as one script for a page. */
import { build } from 'vite';

/** Bundles a module and what it imports; run in a page it leaves its exports in a variable `bundle`. */
export async function bundled(entry: string): Promise<string> {
  const lib = { entry, formats: ['iife' as const], name: 'bundle' };
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } });
  const [first] = [built].flat();
  if (first === undefined || !('output' in first)) throw new Error('The build watches instead of building.');
  return first.output[0].code;
}
