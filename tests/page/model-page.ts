/** The pages of tests/pages/model, each with what is to be read from it beside it in `<name>.expected.json`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

export const MODEL_PAGES = join(import.meta.dirname, '../pages/model');

/** A reading as a person would note it down; what the expectation files hold. */
const Expected = v.strictObject({
  /** False where the markup alone does not carry the page: then only browsers read it. */
  inMarkup: v.boolean(),
  host: v.nullable(v.string()),
  language: v.nullable(v.string()),
  title: v.string(),
  /** kind, text, column, row. */
  blocks: v.array(v.array(v.union([v.string(), v.number()]))),
  /** Text of the link, host. */
  links: v.array(v.tuple([v.string(), v.string()])),
  organisations: v.array(
    v.strictObject({
      name: v.string(),
      legalName: v.nullable(v.string()),
      hosts: v.array(v.string()),
      lei: v.nullable(v.string()),
      isSite: v.boolean(),
    }),
  ),
  /** For a stretch of the text, the parts of text nodes that it stands for. */
  ranges: v.record(v.string(), v.array(v.string())),
});
export type Expected = v.InferOutput<typeof Expected>;

export interface ModelPage {
  readonly name: string;
  readonly html: string;
  readonly url: string;
  readonly expected: Expected;
}

/** Every page of the folder, by name. */
export function modelPages(): readonly ModelPage[] {
  const names = readdirSync(MODEL_PAGES).filter((file) => file.endsWith('.html'));
  return names.sort().map((name) => ({
    name,
    html: readFileSync(join(MODEL_PAGES, name), 'utf8'),
    url: `https://pages.example/model/${name}`,
    expected: v.parse(Expected, JSON.parse(readFileSync(expectationOf(name), 'utf8'))),
  }));
}

export function expectationOf(name: string): string {
  return join(MODEL_PAGES, name.replace(/\.html$/, '.expected.json'));
}
