/**
 * A pack of the size that the world's registers make: 184,000 companies, 260,000 interests (GLEIF, September 2026).
 *
 *   names       heads and tails of real names joined, with ../shared; made words without
 *   LEIs        by chance, with valid check digits (ISO 17442)
 *   interests   140,000 companies with a direct parent, most of them with an ultimate one, as the registers have it
 */
import type { Company, CompanyId } from '../../src/core/company/company.ts';
import type { Interest } from '../../src/core/ownership/interest.ts';
import type { Content } from '../../src/core/pack/content.ts';
import { idOfName } from '../../src/core/pack/ids.ts';
import { seeded } from '../measure/seeded.ts';
import { namesFor } from '../names/texts.ts';

export const COMPANIES = 184_000;
export const INTERESTS = 260_000;

const DIRECT = 127_000;
const PARENTS = 54_000;
const PACK = 'registers';

/** The pack's records; the same every time. */
export function registers(withLeis: boolean): Content {
  const random = seeded(11);
  const ids = new Set<CompanyId>();
  const companies = joinedNames(random).map((name) => companyOf(name, newId(name, ids), withLeis, random));
  return { companies, interests: interestsAmong(companies, random), searches: [], rivals: [] };
}

/** The same a day later: a hundredth of the interests and of the companies changed, a few new and a few gone. */
export function aDayLater({ companies, interests, ...rest }: Content): Content {
  const random = seeded(12);
  const renamed = companies.map((one) =>
    random() < 0.01 ? { ...one, aliases: [`${one.name} Group`] } : one,
  );
  const changed = interests
    .filter(() => random() > 0.001)
    .map((one) =>
      random() < 0.009 ? { ...one, sources: [sourceOn('2026-11-21')], end: '2026-11-20' } : one,
    );
  return { companies: renamed, interests: changed, ...rest };
}

/** First words of one name, last words of another. */
function joinedNames(random: () => number): readonly string[] {
  const real = namesFor(COMPANIES);
  const pick = () => (real[Math.floor(random() * real.length)] ?? '').split(' ');
  const names = new Set<string>();
  while (names.size < COMPANIES) {
    const [head, tail] = [pick(), pick()];
    names.add(
      [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.ceil(tail.length / 2))].join(' '),
    );
  }
  return [...names];
}

function newId(name: string, taken: Set<CompanyId>): CompanyId {
  const base = idOfName(name)?.slice(0, 70) ?? `company-${taken.size}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

const COUNTRIES = ['US', 'DE', 'GB', 'FR', 'NL', 'IT', 'LU', 'ES', 'IN', 'SE', 'DK', 'JP', 'KY', 'IE', 'AU'];

function companyOf(name: string, id: CompanyId, withLei: boolean, random: () => number): Company {
  return {
    id,
    name,
    legalName: null,
    aliases: [],
    formerNames: [],
    domains: [],
    wikidata: null,
    lei: withLei ? leiOf(random) : null,
    ticker: null,
    // Squared, so that a few countries have most of the companies.
    country: COUNTRIES[Math.floor(random() ** 2 * COUNTRIES.length)] ?? null,
    supplies: [],
    kind: 'company',
    sector: null,
    pack: PACK,
  };
}

const LEI_SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Four digits of an issuer, two zeros, twelve signs, and the check digits that make it 1 modulo 97. */
function leiOf(random: () => number): string {
  const sign = (signs: number) => LEI_SIGNS[Math.floor(random() * signs)] ?? '0';
  const issuer = ['5493', '2138', '9845', '5299'][Math.floor(random() * 4)] ?? '5493';
  const body = `${issuer}00${Array.from({ length: 12 }, () => sign(36)).join('')}`;
  const check = 98 - remainder(`${body}00`);
  return `${body}${String(check).padStart(2, '0')}`;
}

function remainder(text: string): number {
  return [...text].reduce((rest, sign) => {
    const value = LEI_SIGNS.indexOf(sign);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
}

function interestsAmong(companies: readonly Company[], random: () => number): readonly Interest[] {
  const parent = () => companies[Math.floor(random() * PARENTS)]?.id ?? '';
  const interests: Interest[] = [];
  for (let child = 0; interests.length < INTERESTS; child = (child + 1) % companies.length) {
    const subject = companies[companies.length - 1 - child]?.id ?? '';
    const direct = parent();
    const ultimate = random() < 0.6 ? direct : parent();
    if (interests.length < DIRECT * 2) interests.push(interestOf(direct, subject, 'direct', random));
    interests.push(interestOf(ultimate, subject, 'ultimate', random));
  }
  return numbered(interests);
}

function interestOf(
  owner: CompanyId,
  subject: CompanyId,
  parent: 'direct' | 'ultimate',
  random: () => number,
): Interest {
  return {
    ref: '',
    pack: PACK,
    owner,
    subject,
    tie: 'shares',
    share: { lower: 500_000, upper: 1_000_000, lowerOpen: true, upperOpen: false },
    voting: null,
    start: random() < 0.6 ? dayBefore(random, 5_000) : null,
    end: null,
    status: 'in-force',
    event: null,
    note: `Reported as ${parent} accounting consolidation parent.`,
    counterStatement: null,
    sources: [sourceOn(dayBefore(random, 400))],
    sourceWord: null,
    stated: 'consolidated',
    aggregate: false,
    stale: random() < 0.29,
  };
}

function sourceOn(date: string): Interest['sources'][number] {
  return { publisher: 'A register of legal entities', date, url: null, via: null, tier: 1, basisTier: 1 };
}

function dayBefore(random: () => number, days: number): string {
  const day = Date.UTC(2026, 10, 20) - Math.floor(random() * days) * 86_400_000;
  return new Date(day).toISOString().slice(0, 10);
}

/** Refs as a builder gives them: `owner/subject/1`, 2 for the second of a pair. */
function numbered(interests: readonly Interest[]): readonly Interest[] {
  const counts = new Map<string, number>();
  return interests.map((interest) => {
    const pair = `${interest.owner}/${interest.subject}`;
    const count = (counts.get(pair) ?? 0) + 1;
    counts.set(pair, count);
    return { ...interest, ref: `${pair}/${count}` };
  });
}
