/**
 * A picked company's parents and children, asked of GLEIF: what it is, who consolidates it, whom it consolidates.
 *
 *   record ──► direct and ultimate parent: relationship, or an exception in one of three meanings
 *          └─► direct children, page by page; a new publication in between starts them anew
 */
import * as v from 'valibot';
import type { Found, Silence } from '../found.ts';
import { type Ask, NotAnswered } from '../live/ask.ts';
import { answerOf } from '../live/json-answer.ts';
import {
  companyFound,
  ExceptionRecord,
  interestFound,
  LeiRecord,
  oneOf,
  pageOf,
  RelationshipRecord,
} from './api.ts';
import { silenceOf } from './exceptions.ts';

export const API = 'https://api.gleif.org/api/v1';
/** Milliseconds between two requests: GLEIF's users report a limit of 60 a minute; 50 leave room for another window. */
export const APART = 1_200;
/** The most that the API gives. */
const PAGE = 200;
// 2 MB a page of records was seen at half a megabyte; more than ten pages of one is no answer.
const LONGEST_ANSWER = 4 * 1024 * 1024;
/** GLEIF publishes three times a day: twice in one listing is bad luck, three times is another matter. */
const RESTARTS = 2;
/** The largest groups consolidate some thousand firms. */
const MOST_PAGES = 25;

/** Which parent a company names, or why none. */
export type Parent =
  | { readonly kind: 'known'; readonly lei: string }
  | { readonly kind: 'silent'; readonly silence: Silence }
  /** Neither a parent nor an exception: nothing was reported. */
  | { readonly kind: 'unreported' };

export interface Family {
  /** For a pack: companies and interests. */
  readonly found: readonly Found[];
  readonly direct: Parent;
  readonly ultimate: Parent;
  /** ISO date and time of the golden copy that was read. */
  readonly published: string;
  /** There are more children than were asked for. */
  readonly isCut: boolean;
}

/** Asks for everything about one company. @throws NotAnswered, `missing` where there is no such LEI */
export async function familyOf(lei: string, readOn: string, ask: Ask, api = API): Promise<Family> {
  const ways = new Ways(ask, api);
  const { data: record, meta } = await ways.get(`/lei-records/${lei}`, oneOf(LeiRecord));
  const direct = await parentOf(record, 'direct-parent', readOn, ways);
  const told = direct.parent.kind === 'known' ? direct.parent.lei : null;
  const ultimate = await parentOf(record, 'ultimate-parent', readOn, ways, told);
  const children = await ways.pages(`/lei-records/${lei}/direct-children`, LeiRecord);
  const relationships = await ways.pages(
    `/lei-records/${lei}/direct-child-relationships`,
    RelationshipRecord,
  );
  return {
    found: [
      ...companyFound(record),
      ...direct.found,
      ...ultimate.found,
      ...children.flatMap(companyFound),
      ...relationships.flatMap((one) => interestFound(one, readOn)),
    ],
    direct: direct.parent,
    ultimate: ultimate.parent,
    published: meta.goldenCopy.publishDate,
    isCut: ways.isCut,
  };
}

/** One company that bears a name. */
export interface LeiNamed {
  readonly lei: string;
  readonly name: string;
  /** Where it is registered and under which number, as far as GLEIF says; '' = it does not. */
  readonly description: string;
}

const Completions = v.object({
  data: v.array(
    v.object({
      attributes: v.object({ value: v.string() }),
      // Some completions are words only, and belong to no record.
      relationships: v.optional(
        v.object({ 'lei-records': v.object({ data: v.object({ id: v.string() }) }) }),
      ),
    }),
  ),
});

/** Companies called something like `name`, with what tells firms of one name apart, for a person to choose from.
 *
 * @throws NotAnswered */
export async function leisNamed(name: string, ask: Ask, api = API): Promise<readonly LeiNamed[]> {
  const ways = new Ways(ask, api);
  const completions = new URLSearchParams({ field: 'entity.legalName', q: name });
  const { data } = await ways.get(`/fuzzycompletions?${completions}`, Completions);
  const leis = data.flatMap(({ relationships }) => relationships?.['lei-records'].data.id ?? []);
  if (leis.length === 0) return [];
  const wanted = new URLSearchParams({
    'filter[lei]': [...new Set(leis)].join(','),
    'page[size]': String(PAGE),
  });
  const records = (await ways.get(`/lei-records?${wanted}`, pageOf(LeiRecord))).data;
  // In the order of the likeness that GLEIF found.
  return [...new Set(leis)].flatMap((lei) => records.filter(({ id }) => id === lei).map(namedBy));
}

function namedBy({ id, attributes: { entity } }: LeiRecord): LeiNamed {
  const said = [entity.legalAddress.country, entity.registeredAs].filter((word) => word !== '');
  return { lei: id, name: entity.legalName.name, description: said.join(' · ') };
}

interface ParentFound {
  readonly parent: Parent;
  readonly found: readonly Found[];
}

/** `told`: a company that needs no telling again. In most groups the direct parent is the ultimate one. */
async function parentOf(
  { id, relationships }: LeiRecord,
  which: 'direct-parent' | 'ultimate-parent',
  readOn: string,
  ways: Ways,
  told: string | null = null,
): Promise<ParentFound> {
  const links = relationships[which]?.links ?? {};
  if ('reporting-exception' in links)
    return exceptionOf(`/lei-records/${id}/${which}-reporting-exception`, ways);
  if (!('relationship-record' in links)) return { parent: { kind: 'unreported' }, found: [] };
  const { data: relationship } = await ways.get(
    `/lei-records/${id}/${which}-relationship`,
    oneOf(RelationshipRecord),
  );
  const found = interestFound(relationship, readOn);
  if (relationship.attributes.relationship.endNode.id === told)
    return { parent: { kind: 'known', lei: told }, found };
  const { data: parent } = await ways.get(`/lei-records/${id}/${which}`, oneOf(LeiRecord));
  return { parent: { kind: 'known', lei: parent.id }, found: [...companyFound(parent), ...found] };
}

async function exceptionOf(path: string, ways: Ways): Promise<ParentFound> {
  const { data } = await ways.get(path, oneOf(ExceptionRecord));
  const silence = silenceOf(data.attributes.reason);
  return { parent: silence === null ? { kind: 'unreported' } : { kind: 'silent', silence }, found: [] };
}

/** The ways to the API's answers. */
class Ways {
  isCut = false;

  constructor(
    private readonly ask: Ask,
    private readonly api: string,
  ) {}

  async get<Schema extends v.GenericSchema>(path: string, schema: Schema): Promise<v.InferOutput<Schema>> {
    const bytes = await this.ask({
      address: this.api + path,
      why: 'GLEIF: parents and children',
      accept: 'application/vnd.api+json',
      limit: LONGEST_ANSWER,
    });
    return answerOf(bytes, schema);
  }

  /** All pages of a list, of one publication: pages of two would miss some companies and have others twice. */
  async pages<Schema extends v.GenericSchema>(
    path: string,
    schema: Schema,
  ): Promise<readonly v.InferOutput<Schema>[]> {
    for (let attempt = 0; attempt <= RESTARTS; attempt++) {
      const all = await this.pagesOfOne(path, schema);
      if (all !== null) return all;
    }
    throw new NotAnswered('GLEIF publishes new data at the moment. Ask again in an hour.', 'busy');
  }

  private async pagesOfOne<Schema extends v.GenericSchema>(
    path: string,
    schema: Schema,
  ): Promise<readonly v.InferOutput<Schema>[] | null> {
    const all: v.InferOutput<Schema>[] = [];
    let published: string | null = null;
    for (let number = 1, last = 1; number <= Math.min(last, MOST_PAGES); number++) {
      const fields = new URLSearchParams({ 'page[size]': String(PAGE), 'page[number]': String(number) });
      const { meta, data } = await this.get(`${path}?${fields}`, pageOf(schema));
      if (published !== null && meta.goldenCopy.publishDate !== published) return null;
      published = meta.goldenCopy.publishDate;
      last = meta.pagination?.lastPage ?? 1;
      this.isCut ||= last > MOST_PAGES;
      all.push(...data);
    }
    return all;
  }
}
