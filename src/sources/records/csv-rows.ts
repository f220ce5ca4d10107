/** The rows of a CSV file, cut by papaparse, whose delimiter it finds by itself. */
import Papa from 'papaparse';
import { problem, SourceError } from '../problem.ts';
import { type Cutter, LONGEST_RECORD, type Numbered } from './numbered.ts';

type Listener = (text: string) => void;

/** What papaparse reads from: Node's streams are the only push input it knows, so this has their three calls. */
class Feed {
  readonly readable = true;
  private readonly listeners: Record<string, Listener> = {};

  on(event: string, listener: Listener): this {
    this.listeners[event] = listener;
    return this;
  }

  removeListener(event: string): this {
    delete this.listeners[event];
    return this;
  }

  read(): string {
    return '';
  }

  /** Papaparse parses before this returns. */
  give(event: 'data' | 'end', text = ''): void {
    this.listeners[event]?.(text);
  }
}

export class CsvRows implements Cutter<readonly string[]> {
  private readonly feed = new Feed();
  private rows: string[][] = [];
  private line = 1;
  private sinceRow = 0;
  private hasQuotes = false;
  private failure: Error | null = null;

  constructor() {
    const input: Pick<NodeJS.ReadableStream, 'readable'> = this.feed;
    Papa.parse<string[]>(input as NodeJS.ReadableStream, {
      delimitersToGuess: [',', ';', '\t', '|'],
      chunk: ({ data }) => {
        this.rows = data;
      },
      complete: () => undefined,
      error: (error: Error) => {
        this.failure = error;
      },
    });
  }

  push(text: string): readonly Numbered<readonly string[]>[] {
    // Papaparse joins an unfinished row to the next text and starts it again: cheap for a row, not for a whole file.
    this.sinceRow += text.length;
    this.hasQuotes ||= text.includes('"');
    this.feed.give('data', text);
    if (this.rows.length > 0) this.sinceRow = 0;
    if (this.sinceRow > LONGEST_RECORD) throw new SourceError(problem('source_open_quote', {}, this.line));
    return this.taken();
  }

  end(): readonly Numbered<readonly string[]>[] {
    this.feed.give('end');
    return this.taken();
  }

  private taken(): readonly Numbered<readonly string[]>[] {
    if (this.failure !== null) throw new SourceError(problem('source_open_quote', {}, this.line));
    const rows = this.rows;
    this.rows = [];
    const numbered: Numbered<readonly string[]>[] = [];
    for (const value of rows) {
      if (value.length > 1 || value[0]?.trim() !== '') numbered.push({ line: this.line, value });
      this.line += 1 + (this.hasQuotes ? newlinesIn(value) : 0);
    }
    return numbered;
  }
}

function newlinesIn(row: readonly string[]): number {
  let count = 0;
  for (const cell of row) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}
