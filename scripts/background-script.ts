/**
 * The background as one plain script, made of the modules that were built.
 *
 *   loader ──► assets/main.js ──► chunks shared with popup and desk
 *   └──────── all of it ────────┘ ──► background.js
 *
 * The browser starts the background for nearly every page. Chromium keeps compiled code for a worker's plain script,
 * but compiles modules anew at each start, one after the other as it comes upon them.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'terser';
import { type BuildOptions, build, type Plugin } from 'vite';

const FILE = 'background.js';

/** How the modules were built, and where they lie. */
interface ToBuild extends BuildOptions {
  readonly outDir: string;
}

/** Comes after all else that is built into `outDir`. */
export function backgroundInOnePiece(options: ToBuild): Plugin {
  return {
    name: 'background-in-one-piece',
    enforce: 'post',
    apply: 'build',
    async closeBundle() {
      const path = join(options.outDir, 'manifest.json');
      const { background, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
      const loader: string = background.service_worker ?? background.scripts[0];
      await bundle(loader, options);
      await inAscii(join(options.outDir, FILE));
      for (const module of [loader, moduleIn(loader, options.outDir)]) rmSync(join(options.outDir, module));
      const inOnePiece = background.service_worker ? { service_worker: FILE } : { scripts: [FILE] };
      writeFileSync(path, JSON.stringify({ ...manifest, background: inOnePiece }, null, 2));
    },
  };
}

async function bundle(loader: string, { outDir, rolldownOptions, ...options }: ToBuild): Promise<void> {
  const entry = join(outDir, loader);
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ...options,
      // Modules are strict; a plain script has to say so.
      rolldownOptions: { ...rolldownOptions, output: { strict: true } },
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry, formats: ['iife'], name: 'background', fileName: () => FILE },
    },
  });
}

/**
 * Writes the script in ASCII, other signs as escapes. Chromium decodes it at each start of the worker: with a few thousand
 * other signs in its half megabyte that takes 18 ms, and with none it is taken as it is.
 */
async function inAscii(path: string): Promise<void> {
  const plain = { compress: false, mangle: false, format: { ascii_only: true, ecma: 2020 } } as const;
  const { code } = await minify(readFileSync(path, 'utf8'), plain);
  if (code === undefined) throw new Error(`${path} is no script.`);
  writeFileSync(path, code);
}

/** The one module that crxjs's loader imports. */
function moduleIn(loader: string, outDir: string): string {
  const text = readFileSync(join(outDir, loader), 'utf8');
  const [, module] = /^import '\.\/([^']+)';\s*$/.exec(text) ?? [];
  if (module === undefined) throw new Error(`${loader} is not the loader that was expected: ${text}`);
  return module;
}
