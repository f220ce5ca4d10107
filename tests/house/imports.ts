/**
 * Who may import whom. Two side streams (packs, settings) run into one main stream, and nothing runs back:
 *
 *   core ◄── page, sources, browser* ◄── messages, store ◄── look ◄── background, content, popup, desk; cli beside them
 *
 * Look draws the views that messages carry, and asks nobody itself: what it needs comes as an argument.
 */
import { builtinModules } from 'node:module';
import { type Import, packageOf, type SourceFile, targetOf } from './source-file.ts';

/** Concepts of core, each of which may import itself and earlier ones. */
const CORE_ORDER = [
  'company',
  'name',
  'mention',
  'linking',
  'ownership',
  'watchlist',
  'verdict',
  'words',
  'screening',
  'decision',
  'pack',
  'settings',
] as const;

/** Texts in each language: plain data, bundled where they are shown. */
const CATALOGUE = 'public/_locales';

/** Groups of sites to grant: plain data, bundled with the one page that offers them. */
const PRESETS = 'data/sites';

/** Folders of src, and files that are zones of their own, with the zones that each may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  browser: [],
  platform: ['core'],
  messages: ['core', 'browser'],
  page: ['core'],
  sources: ['core'],
  look: ['core', 'messages', CATALOGUE],
  'store/records': ['core'],
  'store/areas': ['core', 'browser'],
  'store/pack-shelf': ['core', 'store/records'],
  store: ['core', 'browser', 'store/records', 'store/areas', 'store/pack-shelf'],
  background: [
    'core',
    'platform',
    'messages',
    'store',
    'store/records',
    'store/areas',
    'store/pack-shelf',
    'browser',
    'sources',
    CATALOGUE,
  ],
  content: ['core', 'page', 'messages', 'browser', 'look'],
  popup: ['core', 'messages', 'browser', 'look', 'store', 'store/records', 'store/areas'],
  desk: [
    'core',
    'messages',
    'browser',
    'look',
    'store',
    'store/records',
    'store/areas',
    'desk/work',
    PRESETS,
  ],
  'desk/work': ['core', 'platform', 'sources', 'store/records', 'store/pack-shelf'],
  cli: ['core', 'platform', 'page', 'sources', CATALOGUE],
};

/** The content scripts, which the background knows by their addresses only. */
const CONTENT_SCRIPTS = new Set(['src/content/reader.ts', 'src/content/card.tsx']);

/** A wrong import in words, or nothing. `corePackages` is what src/core/packages.json lists. */
export function wrongImports(file: SourceFile, corePackages: readonly string[]): readonly string[] {
  return file.imports.flatMap((one) => {
    const target = targetOf(file, one);
    const isRight =
      target === null ? mayImportPackage(file, one, corePackages) : mayImport(file, one, target);
    return isRight ? [] : [`${file.path} must not import ${one.specifier}`];
  });
}

function mayImport(file: SourceFile, { specifier }: Import, target: string): boolean {
  const from = zoneOf(file.path);
  const to = zoneOf(target);
  if (specifier.endsWith('?iife')) return from === 'background' && CONTENT_SCRIPTS.has(target);
  if (from === 'core' && to === 'core') return mayImportConcept(file.path, target);
  return to !== null && (from === to || (MAY_IMPORT[from ?? '']?.includes(to) ?? false));
}

function mayImportConcept(from: string, to: string): boolean {
  const order: readonly string[] = CORE_ORDER;
  const earlier = order.indexOf(to.split('/')[2] ?? '');
  return earlier >= 0 && earlier <= order.indexOf(from.split('/')[2] ?? '');
}

function mayImportPackage(file: SourceFile, { specifier }: Import, corePackages: readonly string[]): boolean {
  const zone = zoneOf(file.path);
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return zone === 'cli';
  if (packageOf(specifier) === 'webextension-polyfill') return file.path === 'src/browser/polyfill.ts';
  if (zone === 'browser') return false;
  return zone !== 'core' || corePackages.includes(packageOf(specifier));
}

function zoneOf(path: string): string | null {
  const [top, folder, name] = path.split('/');
  if (path.startsWith(`${CATALOGUE}/`)) return CATALOGUE;
  if (path.startsWith(`${PRESETS}/`)) return PRESETS;
  if (top !== 'src' || folder === undefined) return null;
  const special = `${folder}/${name?.replace(/\.tsx?$/, '')}`;
  if (special in MAY_IMPORT) return special;
  return folder in MAY_IMPORT ? folder : null;
}

/** Packages that run in every granted page because the reader reaches them, by whatever road. */
export function packagesReached(start: string, files: readonly SourceFile[]): readonly string[] {
  return reached(start, files).packages;
}

/** Folders of src that a script reaches, by whatever road, at run time. */
export function foldersReached(start: string, files: readonly SourceFile[]): readonly string[] {
  return [...new Set(reached(start, files).paths.map((path) => path.split('/').slice(0, -1).join('/')))];
}

function reached(start: string, files: readonly SourceFile[]) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const paths = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string) => {
    const file = byPath.get(path);
    if (file === undefined || paths.has(path)) return;
    paths.add(path);
    for (const one of file.imports.filter(({ isType }) => !isType)) {
      const target = targetOf(file, one);
      if (target === null) packages.add(packageOf(one.specifier));
      else visit(target);
    }
  };
  visit(start);
  return { paths: [...paths], packages: [...packages] };
}

/** Folders of which each imports the other, by whatever road: "look-ups, packs". Files beside the folders plug them
 * together, and are passed over. */
export function twoWays(folder: string, files: readonly SourceFile[]): readonly string[] {
  const folderOf = (path: string) =>
    path.startsWith(`${folder}/`) ? path.split('/').slice(2, -1)[0] : undefined;
  const next = new Map<string, Set<string>>();
  for (const file of files) {
    const from = folderOf(file.path);
    for (const one of file.imports) {
      const to = folderOf(targetOf(file, one) ?? '');
      if (from !== undefined && to !== undefined && to !== from)
        next.set(from, (next.get(from) ?? new Set()).add(to));
    }
  }
  const beyond = (from: string, met = new Set<string>()): ReadonlySet<string> => {
    for (const to of next.get(from) ?? []) if (!met.has(to)) beyond(to, met.add(to));
    return met;
  };
  const names = [...next.keys()].sort();
  const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other] as const));
  return pairs
    .filter(([one, other]) => beyond(one).has(other) && beyond(other).has(one))
    .map((pair) => pair.join(', '));
}
