/** Scripts of a build that nothing loads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the scripts in `assets` that no other script, page or manifest of the build names. */
export function orphansIn(build: string): readonly string[] {
  const files = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:js|html|json)$/.test(file),
  );
  const texts = new Map(files.map((file) => [file, readFileSync(join(build, file), 'utf8')]));
  return readdirSync(join(build, 'assets')).filter(
    (script) =>
      script.endsWith('.js') &&
      ![...texts].some(([file, text]) => file !== join('assets', script) && text.includes(script)),
  );
}
