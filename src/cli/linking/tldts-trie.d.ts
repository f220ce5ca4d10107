/** The table in tldts, which its types leave out. */
declare module 'tldts/dist/es6/src/data/trie.js' {
  /** By node: whether a rule ends there, and from which part of the list it is. */
  export const nodeFlags: Uint8Array;
  /** By node: its first edge; the last is where the next node's begin. */
  export const edgeStart: Uint16Array;
  /** By edge: units of its label, and the node that it leads to. */
  export const edgeLength: Uint8Array;
  export const edgeChild: Uint16Array;
  export const labelText: string;
  export const rulesRoot: number;
  export const exceptionsRoot: number;
}
