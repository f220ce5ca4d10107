/** What no file of src may contain, whatever it imports. */
import { child, type Node, nameOf, place, type SourceFile } from './source-file.ts';

/** The one module that makes requests: it refuses hosts that are not listed and granted, and logs. */
const NETWORK_MODULE = 'src/background/reach.ts';

const NETWORK = new Set([
  'fetch',
  'XMLHttpRequest',
  'sendBeacon',
  'WebSocket',
  'EventSource',
  'WebTransport',
]);
const MARKUP = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML']);
const BANNED_FOLDERS = /(^|\/)(utils?|helpers?|common|managers?|services?)(\/|\.|$)/i;

/** Uses of the network outside its one module. A method that is named `fetch` is no use of it. */
export function networkUses(file: SourceFile): readonly string[] {
  if (file.path === NETWORK_MODULE) return [];
  return found(file, usesNetwork, 'reaches the network');
}

/** Markup or code made from text: a page's words could become either. */
export function textTurnedIntoCode(file: SourceFile): readonly string[] {
  return found(file, (node) => setsMarkup(node) || runsText(node), 'turns text into markup or code');
}

/** `any`, and a cast by way of `unknown`, which is the same thing in two steps. */
export function untyped(file: SourceFile): readonly string[] {
  return found(file, isUntyped, 'gives up its types');
}

/** A path whose name says nothing: what it holds belongs with the concept that needs it. */
export function namelessFolder(path: string): boolean {
  return BANNED_FOLDERS.test(path);
}

function found(file: SourceFile, test: (node: Node) => boolean, what: string): readonly string[] {
  return file.nodes.filter(test).map((node) => `${place(file, node)} ${what}`);
}

// Called or constructed, bare or as a member of a global object. What hides a global behind another name is caught by
// the linter's noRestrictedGlobals, which knows scopes.
function usesNetwork(node: Node): boolean {
  return NETWORK.has(calledName(node, GLOBAL_OBJECTS) ?? '');
}

const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(['globalThis', 'window', 'self', 'navigator']);

/** Name of the function or class that a node calls: bare, or a member of one of `objects`. */
function calledName(node: Node, objects: ReadonlySet<string>): string | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const callee = child(node, 'callee');
  if (callee?.type !== 'MemberExpression') return nameOf(callee);
  return objects.has(nameOf(child(callee, 'object')) ?? '') ? nameOf(child(callee, 'property')) : undefined;
}

function setsMarkup(node: Node): boolean {
  if (node.type === 'JSXAttribute') return MARKUP.has(nameOf(child(node, 'name')) ?? '');
  return node.type === 'MemberExpression' && MARKUP.has(nameOf(child(node, 'property')) ?? '');
}

function runsText(node: Node): boolean {
  const name = calledName(node, GLOBAL_OBJECTS);
  return name === 'eval' || name === 'Function';
}

function isUntyped(node: Node): boolean {
  if (node.type === 'TSAnyKeyword') return true;
  const inner = node.type === 'TSAsExpression' ? child(node, 'expression') : undefined;
  return inner?.type === 'TSAsExpression' && child(inner, 'typeAnnotation')?.type === 'TSUnknownKeyword';
}
