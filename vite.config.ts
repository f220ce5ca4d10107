/**
 * Builds the shipped extension of one browser family: `vite build --mode chrome` → dist/chrome.
 * scripts/build.ts builds both and derives the demo builds from them.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { backgroundInOnePiece } from './scripts/background-script.ts';
import { buildTarget, FAMILIES, type Family, manifestFor } from './scripts/manifest.ts';
import { orphansIn } from './scripts/orphans.ts';

export default defineConfig(({ mode }) => {
  const family = FAMILIES.find((known) => known === mode);
  if (family === undefined)
    throw new Error(`Unknown mode "${mode}". Say --mode ${FAMILIES.join(' or --mode ')}.`);
  return extensionBuild(family);
});

/** The scripts that are put into pages. */
const IN_PAGES = /^src\/content\/\w+\.js$/;

function extensionBuild(family: Family) {
  const outDir = join('dist', family);
  const options = {
    outDir,
    target: buildTarget(family),
    // A preload helper would put `document` into the background, which has none.
    modulePreload: false as const,
    // Stores review the code by reading it; the sources are public anyway.
    sourcemap: false,
  };
  return {
    plugins: [
      crx({ manifest: manifestFor(family) as ManifestV3Export, browser: family }),
      shortScripts(),
      nothingForPages(outDir),
      backgroundInOnePiece(options),
      withoutOrphans(outDir),
    ],
    oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
    build: { ...options, emptyOutDir: true },
  };
}

/**
 * Takes `web_accessible_resources` out of the built manifest.
 *
 * crxjs lists content scripts there that the background imports by `?iife`. Any page could then fetch them and so
 * learn that its reader has this extension; `registerContentScripts` and `executeScript` need no such entry.
 */
function nothingForPages(outDir: string): Plugin {
  return {
    name: 'nothing-for-pages',
    enforce: 'post',
    apply: 'build',
    closeBundle() {
      const path = join(outDir, 'manifest.json');
      const { web_accessible_resources: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
      writeFileSync(path, JSON.stringify(manifest, null, 2));
    },
  };
}

/** Takes out the modules that crxjs makes of the scripts for pages, beside the plain ones: nothing loads them. */
function withoutOrphans(outDir: string): Plugin {
  return {
    name: 'without-orphans',
    apply: 'build',
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        // What only an orphan has loaded is one next.
        for (let found = orphansIn(outDir); found.length > 0; found = orphansIn(outDir))
          for (const orphan of found) rmSync(join(outDir, 'assets', orphan));
      },
    },
  };
}

/**
 * Makes the scripts that are put into pages shorter once more: Vite's own minifier goes over them once and leaves 2 %
 * more (gzipped) in every page.
 */
function shortScripts(): Plugin {
  return {
    name: 'short-scripts',
    enforce: 'post',
    apply: 'build',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !IN_PAGES.test(file.fileName)) continue;
        const { code } = await minify(String(file.source), {
          ecma: 2020,
          toplevel: true,
          // None of our functions is made to be called by `new`, which an arrow cannot be, and no property is read for what
          // reading it does.
          compress: { passes: 3, negate_iife: false, unsafe_arrows: true, pure_getters: true },
        });
        file.source = code ?? file.source;
      }
    },
  };
}
