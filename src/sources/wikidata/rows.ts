/** The rows of a SPARQL answer (application/sparql-results+json), each variable as text. */
import * as v from 'valibot';
import { answerOf } from '../live/json-answer.ts';

const Answer = v.object({
  results: v.object({
    bindings: v.array(
      v.record(v.string(), v.object({ value: v.string(), 'xml:lang': v.optional(v.string()) })),
    ),
  }),
});

/** One solution; a variable that has no value in it is absent. */
export type Row = Readonly<Record<string, { readonly value: string; readonly language: string | null }>>;

/** @throws NotAnswered where the bytes are no such answer */
export function rowsIn(bytes: Uint8Array): readonly Row[] {
  return answerOf(bytes, Answer).results.bindings.map((binding) =>
    Object.fromEntries(
      Object.entries(binding).map(([name, bound]) => [
        name,
        { value: bound.value, language: bound['xml:lang'] ?? null },
      ]),
    ),
  );
}

/** The item that an address names; null for an unknown value, which stands as `.well-known/genid`. */
export function itemAt(address: string | undefined): string | null {
  return /^http:\/\/www\.wikidata\.org\/entity\/(Q[1-9]\d*)$/.exec(address ?? '')?.[1] ?? null;
}
