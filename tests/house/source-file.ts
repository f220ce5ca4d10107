/** A source file of the project, parsed once for all rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';

/** Any node of the syntax tree; a rule narrows by `type` and reads what it needs. */
export interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface Import {
  /** As written: `./search.ts`, `preact`, `../content/reader.ts?iife`. */
  readonly specifier: string;
  /** Erased at build time, so it costs nothing at run time. */
  readonly isType: boolean;
}

export interface SourceFile {
  /** From the project's root, with forward slashes: `src/core/name/fold.ts`. */
  readonly path: string;
  readonly text: string;
  readonly nodes: readonly Node[];
  readonly imports: readonly Import[];
}

/** Parses one file; throws where the text is no TypeScript. */
export function sourceFile(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const nodes: Node[] = [];
  collect(program, nodes);
  return { path, text, nodes, imports: nodes.flatMap(importOf) };
}

/** All TypeScript files below a folder. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .map((path) => sourceFile(path, readFileSync(path, 'utf8')));
}

/** The project path that a relative specifier names, without its query; null for a package. */
export function targetOf(from: SourceFile, { specifier }: Import): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(from.path), specifier.replace(/\?.*$/, ''));
}

/** `@scope/name/file` → `@scope/name`. */
export function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The node at a field, or undefined where there is none. */
export function child(node: Node, field: string): Node | undefined {
  const value = node[field];
  return isNode(value) ? value : undefined;
}

/** Name of an identifier, or text of a string literal: what `a.b` and `a['b']` have in common. */
export function nameOf(node: Node | undefined): string | undefined {
  const name = node?.type === 'Literal' ? node.value : node?.name;
  return typeof name === 'string' ? name : undefined;
}

/** Line of a node, for a message that an editor can follow. */
export function place(file: SourceFile, node: Node): string {
  const start = typeof node.start === 'number' ? node.start : 0;
  return `${file.path}:${file.text.slice(0, start).split('\n').length}`;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function collect(value: unknown, into: Node[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into);
  } else if (isNode(value)) {
    into.push(value);
    for (const field of Object.values(value)) collect(field, into);
  }
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ImportExpression',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'TSImportType',
]);

function importOf(node: Node): readonly Import[] {
  const specifier = IMPORTING.has(node.type) ? nameOf(child(node, 'source')) : undefined;
  if (specifier === undefined) return [];
  return [
    {
      specifier,
      isType: node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type',
    },
  ];
}
