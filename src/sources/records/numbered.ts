/** What every cutter of text into records is: text goes in as it comes, whole records come out, each with its line. */
import { problem, SourceError } from '../problem.ts';

/** A record and the line it starts on, counted from 1. */
export interface Numbered<Value> {
  readonly line: number;
  readonly value: Value;
}

export interface Cutter<Value> {
  /** The records that are whole now. @throws SourceError where the rest cannot be cut any more */
  push(text: string): readonly Numbered<Value>[];
  /** What is left at the end of the file. @throws SourceError where that is half a record */
  end(): readonly Numbered<Value>[];
}

/** Units of one record. The largest items of Wikidata have 4 MB; what is longer is a file without ends of lines. */
export const LONGEST_RECORD = 4 * 1024 * 1024;

/** @throws SourceError where a record that began on `line` has grown past what any record has */
export function refuseTooLong(length: number, line: number): void {
  if (length > LONGEST_RECORD)
    throw new SourceError(
      problem('source_record_too_long', { characters: LONGEST_RECORD.toLocaleString('en') }, line),
    );
}
