/**
 * The number that a person typed, with a point or a comma, with or without its per cent sign; NaN for what is none.
 *
 * '49', '49 %', '49,5' → 49, 49, 49.5 · '', 'half', '-1' → NaN
 */
export function typedNumber(typed: string): number {
  const text = typed.replace(/[%\s]/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
