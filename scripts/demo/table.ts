/** What the extension says of a page, as a table for a terminal. */
import type { PageState } from '../../src/messages/contract.ts';

type Row = readonly string[];

const HEAD: Row = ['', 'Company', 'Level', 'Why', 'Mentions'];
/** As the popup heads them. */
const NOT_KNOWN = 'Not known';

/** Lines of a table: flagged companies are marked with "!", names without a verdict come last with their reason. */
export function findingsTable(page: PageState): string {
  if (page.state !== 'checked') return `  (${page.state})`;
  const found = page.rows.map((row) => [
    row.flagged ? '!' : '',
    row.name,
    row.levelWords,
    row.headline,
    String(row.mentionCount),
  ]);
  const unknown = page.unknown.map((row) => [
    '?',
    row.name,
    NOT_KNOWN,
    row.reasonWords,
    String(row.mentionCount),
  ]);
  const rows = [...found, ...unknown];
  return rows.length === 0 ? '  (nothing found)' : aligned([HEAD, ...rows]);
}

function aligned(rows: readonly Row[]): string {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: Row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => `  ${line(row).trimEnd()}`).join('\n');
}
