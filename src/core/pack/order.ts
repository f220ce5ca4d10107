/** Compares by code units: `localeCompare` differs from machine to machine, and what a pack is made of must not. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
