/** Text in columns for a terminal. */

const GAP = '  ';
/** No column is narrower, or nothing in it could be read. */
const NARROWEST = 8;

/**
 * Rows under a head and a rule, each column as wide as its widest entry; the widest columns wrap where the line would
 * be longer than `width`. Ends with a line break.
 *
 * columns([['Name', 'Level'], ['Acme', 'Past tie']], 80) →
 *   Name  Level
 *   ────  ────────
 *   Acme  Past tie
 */
export function columns(rows: readonly (readonly string[])[], width: number): string {
  const widths = fitted(
    (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))),
    width,
  );
  const rule = widths.map((columnWidth) => '─'.repeat(columnWidth));
  const [head = [], ...rest] = rows;
  return [head, rule, ...rest].flatMap((row) => linesOf(row, widths)).join('');
}

/** Takes what is too much from the widest column, one character at a time. */
function fitted(widths: readonly number[], width: number): number[] {
  const fit = [...widths];
  const total = () => fit.reduce((sum, one) => sum + one, 0) + GAP.length * (fit.length - 1);
  while (total() > width) {
    const widest = Math.max(...fit);
    if (widest <= NARROWEST) break;
    fit[fit.indexOf(widest)] = widest - 1;
  }
  return fit;
}

function linesOf(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((width, column) => wrapped(row[column] ?? '', width));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = cells.map((cell, column) => (cell[line] ?? '').padEnd(widths[column] ?? 0));
    return `${parts.join(GAP).trimEnd()}\n`;
  });
}

/** Words in lines of at most `width`; a longer word is cut. */
function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ').flatMap((long) => long.match(new RegExp(`.{1,${width}}`, 'g')) ?? [])) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
