/**
 * The rules of the public suffix list, as tldts has them: its trie walked from the last label to the first.
 *
 * A newer tldts brings newer rules; tests/core/mention/suffixes.test.ts fails until `npx tsx src/cli/linking/suffixes.ts` has
 * written them into public/packs/suffixes.json.
 */
import {
  edgeChild,
  edgeLength,
  edgeStart,
  exceptionsRoot,
  labelText,
  nodeFlags,
  rulesRoot,
} from 'tldts/dist/es6/src/data/trie.js';

/** All rules in the form of the list, sorted: `co.uk`, `*.ck`, `!www.ck`. */
export function suffixRules(): string[] {
  const rules = [...rulesUnder(rulesRoot, '')];
  const exceptions = [...rulesUnder(exceptionsRoot, '')].map((rule) => `!${rule}`);
  return [...rules, ...exceptions].sort();
}

function* rulesUnder(node: number, name: string): Iterable<string> {
  if (nodeFlags[node] !== 0 && name !== '') yield name;
  for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge++)
    yield* rulesUnder(edgeChild[edge] ?? 0, name === '' ? labelOf(edge) : `${labelOf(edge)}.${name}`);
}

/** Labels stand one after the other in one text. */
const starts = Uint32Array.from(edgeLength);
for (let edge = 0, at = 0; edge < starts.length; edge++) {
  starts[edge] = at;
  at += edgeLength[edge] ?? 0;
}

function labelOf(edge: number): string {
  const start = starts[edge] ?? 0;
  return labelText.slice(start, start + (edgeLength[edge] ?? 0));
}
