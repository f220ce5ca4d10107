/** An answer's JSON in the form that was asked for. */
import * as v from 'valibot';
import { NotAnswered } from './ask.ts';

/** @throws NotAnswered where the answer is no such JSON: a portal's page, an error in HTML, a body cut off */
export function answerOf<Schema extends v.GenericSchema>(
  bytes: Uint8Array,
  schema: Schema,
): v.InferOutput<Schema> {
  const read = v.safeParse(schema, jsonIn(bytes));
  if (!read.success) throw new NotAnswered('The answer is not what was asked for.', 'failed');
  return read.output;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new NotAnswered('The answer is no data: a page, perhaps, that asks to log in.', 'failed');
  }
}
