/**
 * GLEIF's records as plain trees: its XML and the golden copy's JSON wrap every leaf, other JSON does not.
 *
 *   {"LEI": {"$": "5493…"}}                            → {"LEI": "5493…"}
 *   {"OtherEntityName": {"@type": "X", "$": "Acme"}}   → {"OtherEntityName": {"type": "X", "$": "Acme"}}
 */

/** `value` with its leaves unwrapped; a leaf with a type keeps it, because that says which name is a former one. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const type = entries.find(([name]) => name === '@type')?.[1];
  const leaf = entries.find(([name]) => name === '$')?.[1];
  if (leaf !== undefined) return type === undefined ? leaf : { type, $: leaf };
  return Object.fromEntries(
    entries.flatMap(([name, inner]) => (name.startsWith('@') ? [] : [[name, plain(inner)]])),
  );
}

/** The items of a group however it is written: `[a, b]`, `{Item: [a, b]}`, `{Item: a}` or nothing. */
export function items(group: unknown, item: string): readonly unknown[] {
  if (Array.isArray(group)) return group;
  if (typeof group !== 'object' || group === null) return [];
  const inner = Object.entries(group).find(([name]) => name === item)?.[1];
  return inner === undefined ? [group] : Array.isArray(inner) ? inner : [inner];
}
