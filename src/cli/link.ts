/**
 * `beholden link --companies COMPANIES.jsonl`: documents on stdin, their company links on stdout, line by line.
 *
 *   company     {id, name, aliases, domains}        document    {id, text}
 *   prediction  {id, mentions: [{start, end, company}]}          offsets in UTF-16 units
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Company } from '../core/company/company.ts';
import { linkPage } from '../core/linking/link.ts';
import { buildGazetteer, type Gazetteer } from '../core/mention/gazetteer.ts';
import type { Language } from '../core/mention/language.ts';
import { modelOfText } from '../core/mention/plain-text.ts';
import { shippedLanguage } from './shipped.ts';

const CompanyLine = v.object({
  id: v.string(),
  name: v.string(),
  aliases: v.array(v.string()),
  domains: v.array(v.string()),
});
const DocumentLine = v.object({ id: v.string(), text: v.string() });

/** A line of input that is not what it should be, or a missing option: shown to the person as it is. */
export class LinkInputError extends Error {
  override name = 'LinkInputError';
}

/** Links every document of stdin; a wrong line ends the run with its number. @throws LinkInputError */
export async function link(argv: readonly string[], stdin: Readable, stdout: Writable): Promise<void> {
  const gazetteer = await gazetteerOf(companiesFile(argv), await shippedLanguage());
  for await (const document of jsonLines(stdin, DocumentLine, 'stdin')) {
    const line = JSON.stringify({ id: document.id, mentions: mentionsOf(document.text, gazetteer) });
    if (!stdout.write(`${line}\n`)) await new Promise((resolve) => stdout.once('drain', resolve));
  }
}

function companiesFile(argv: readonly string[]): string {
  const { values } = parseArgs({ args: [...argv], options: { companies: { type: 'string' } } });
  if (!values.companies)
    throw new LinkInputError('Say which companies to look for: link --companies COMPANIES.jsonl');
  return values.companies;
}

/** A gazetteer over a file of companies, one a line. @throws LinkInputError */
export async function gazetteerOf(file: string, language: Language): Promise<Gazetteer> {
  const companies: Company[] = [];
  for await (const line of jsonLines(createReadStream(file), CompanyLine, file))
    companies.push(companyOf(line));
  return buildGazetteer(companies, [], language);
}

function mentionsOf(text: string, gazetteer: Gazetteer): { start: number; end: number; company: string }[] {
  return linkPage(modelOfText(text), gazetteer).mentions.map(({ start, end, company }) => ({
    start,
    end,
    company,
  }));
}

/** A company that is known by its names and domains only. */
function companyOf({ id, name, aliases, domains }: v.InferOutput<typeof CompanyLine>): Company {
  return {
    id,
    name,
    aliases,
    domains,
    legalName: null,
    formerNames: [],
    wikidata: null,
    lei: null,
    ticker: null,
    country: null,
    supplies: [],
    kind: 'company',
    sector: null,
    pack: 'list',
  };
}

async function* jsonLines<Schema extends v.GenericSchema>(
  input: Readable,
  schema: Schema,
  where: string,
): AsyncGenerator<v.InferOutput<Schema>> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== '') yield parseLine(line, schema, `${where}, line ${number}`);
  }
}

function parseLine<Schema extends v.GenericSchema>(
  line: string,
  schema: Schema,
  place: string,
): v.InferOutput<Schema> {
  try {
    return v.parse(schema, JSON.parse(line));
  } catch (error) {
    throw new LinkInputError(`${place}: ${error instanceof Error ? error.message : 'not JSON'}`);
  }
}
