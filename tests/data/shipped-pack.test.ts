/** The pack that ships, asked as a buyer's lawyer would: who says so, when, where can I read it? */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildPack, packText } from '../../src/cli/data/build-pack.ts';
import { countsOf } from '../../src/cli/data/counts.ts';
import { readDataRows, readHostRules, SHIPPED_PACK } from '../../src/cli/data/files.ts';
import { linkFault } from '../../src/cli/data/hosts.ts';
import { problemsOf } from '../../src/cli/data/problems.ts';
import { assembleKnowledge } from '../../src/core/pack/knowledge.ts';
import { parsePack } from '../../src/core/pack/pack.ts';

const TEXT = readFileSync(SHIPPED_PACK, 'utf8');
const PACK = parsePack(JSON.parse(TEXT));
const SOURCES = PACK.interests.flatMap(({ ref, sources }) => sources.map((source) => ({ ref, ...source })));
/** The printed table of `npm run data:build`, by the words beside each number. */
const COUNTS = new Map(
  countsOf(PACK, TEXT)
    .trimEnd()
    .split('\n')
    .map((line) => [line.slice(8).trim(), Number(line.slice(0, 8))]),
);
const fileOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const rowsOf = (path: string): Record<string, unknown>[] =>
  readFileSync(fileOf(path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the shipped pack', () => {
  it('is, byte for byte, what the builder makes of data/', () => {
    expect(packText(buildPack(readDataRows())) === TEXT).toBe(true);
  });

  it('names a publisher and a date for every source, and every claim has one', () => {
    expect(PACK.interests.filter(({ sources }) => sources.length === 0)).toEqual([]);
    const uncited = SOURCES.filter(({ publisher, date }) => !publisher.trim() || !date);
    expect(uncited).toEqual([]);
    expect(SOURCES.filter(({ date }) => date.slice(0, PACK.asOf.length) > PACK.asOf)).toEqual([]);
  });

  it('links to no mirror, no test machine and no host that nobody has looked at', () => {
    const rules = readHostRules();
    const links = SOURCES.filter(({ url }) => url !== null);
    expect(links.length).toBeGreaterThan(500);
    const faults = links.map(({ ref, url }) => ({ ref, url, fault: linkFault(url ?? '', rules) }));
    expect(faults.filter(({ fault }) => fault !== null)).toEqual([]);
  });

  it('names no mirror as the place where a source was read', () => {
    const { mirrors } = readHostRules();
    const named = SOURCES.filter(({ via }) => via !== null && mirrors.has(via.toLowerCase()));
    expect(named).toEqual([]);
    expect(SOURCES.filter(({ publisher }) => /mirror|copy of|reprint/i.test(publisher))).toEqual([]);
  });

  it('has no reference into the void, no end before its start, no shared name or host, no more of a person than a name', () => {
    expect(problemsOf(PACK, readHostRules())).toEqual([]);
  });

  it('ships a claim of unedited sources only where no better one tells the same', () => {
    const unverified = PACK.interests.filter(({ sources }) => sources.every(({ tier }) => tier === 5));
    expect(unverified.filter(({ status }) => status === 'rumoured')).toEqual([]);
    const mixed = PACK.interests.filter(
      ({ sources }) => new Set(sources.map(({ tier }) => tier === 5)).size === 2,
    );
    expect(mixed.map(({ ref }) => ref)).toEqual([]);
  });

  it('keeps a person only as the holder that a claim needs', () => {
    const holders = new Set(PACK.interests.map(({ owner }) => owner));
    const persons = PACK.companies.filter(({ kind }) => kind === 'person');
    expect(persons.length).toBeGreaterThan(0);
    expect(persons.filter(({ id }) => !holders.has(id))).toEqual([]);
  });

  it('calls nobody independent: only a party may say so of itself, in its statement', () => {
    const praised = PACK.interests.filter(({ note }) =>
      /\b(is|remains|stays) (fully |wholly )?(independent|neutral)\b/i.test(note),
    );
    expect(praised.map(({ ref }) => ref)).toEqual([]);
  });

  it('says of each thing that is not ours whose it is and under what licence', () => {
    const named = new Set(PACK.attributions.map(({ name, version }) => `${name} ${version}`));
    const used = PACK.rivals.map(({ source }) => source);
    expect(used.filter((source) => !named.has(source))).toEqual([]);
    const bound = PACK.attributions.filter(
      ({ licence }) => /BSD|MIT/.test(licence) && !/^Ownership/.test(licence),
    );
    expect(bound.slice(1).filter(({ notice }) => !/copyright/i.test(notice ?? ''))).toEqual([]);
  });

  it('says so of the list of suffixes that ships beside it', () => {
    const { source, licence } = JSON.parse(readFileSync(fileOf('public/packs/suffixes.json'), 'utf8'));
    const attribution = PACK.attributions.find(({ url }) => url?.includes(source));
    expect(attribution?.licence).toContain(licence);
    expect(attribution?.notice).toContain('https://mozilla.org/MPL/2.0/');
  });

  it('tells how many companies it knows by name only, which stay UNKNOWN until somebody looks', () => {
    const covered = new Set([...PACK.interests, ...PACK.searches].map(({ subject }) => subject));
    const byNameOnly = PACK.companies.filter(({ id }) => !covered.has(id));
    expect(COUNTS.get('without a claim upward or a search (UNKNOWN)')).toBe(byNameOnly.length);
    expect(byNameOnly.length).toBeLessThan(PACK.companies.length / 2);
  });

  it('has the numbers that its page in docs/ gives', () => {
    expect(readFileSync(fileOf('docs/data.md'), 'utf8')).toContain(`\`\`\`\n${countsOf(PACK, TEXT)}\`\`\`\n`);
  });

  it('fits beside the extension: 300 KB packed was the plan', () => {
    expect(gzipSync(TEXT).length).toBeLessThan(300_000);
  });

  it('joins into knowledge without losing a claim', () => {
    const { interests, searches, companies } = assembleKnowledge([PACK]);
    expect([companies.size, interests.length, searches.length]).toEqual([
      PACK.counts.companies,
      PACK.counts.interests,
      PACK.counts.searches,
    ]);
  });
});

describe('what was left out', () => {
  const leftOut = rowsOf('data/left-out.jsonl');

  it('has a reason, each time', () => {
    expect(leftOut.filter(({ of, at, reason }) => !of || !at || String(reason).length < 10)).toEqual([]);
    expect(rowsOf('data/corrections.jsonl').filter(({ reason }) => String(reason).length < 10)).toEqual([]);
  });

  it('is not in the pack', () => {
    const companies = new Map(PACK.companies.map((company) => [company.id, company]));
    const back = leftOut.filter(({ of, at, field, value }) => {
      const company = of === 'company' ? companies.get(String(at)) : undefined;
      const kept: unknown = company && Object.entries(company).find(([name]) => name === field)?.[1];
      return Array.isArray(kept) ? kept.includes(value) : kept !== undefined && kept === value;
    });
    expect(back).toEqual([]);
  });

  it('and what was kept of general knowledge was checked: every host says by what', () => {
    const checked = new Set(rowsOf('data/checks.jsonl').map(({ company, value }) => `${company} ${value}`));
    const hosts = readDataRows().companies.flatMap(({ id, domains = [] }) =>
      domains.map((host) => `${id} ${host}`),
    );
    expect(hosts.length).toBeGreaterThan(300);
    expect(hosts.filter((host) => !checked.has(host))).toEqual([]);
  });
});

const FACTS = fileOf('../shared/facts');

describe.skipIf(!existsSync(FACTS))('the collected facts (skipped without ../shared/facts)', () => {
  const facts = (name: string) => rowsOf(`../shared/facts/${name}.jsonl`);

  it('are all here, or left out with a reason: no row got lost', () => {
    const pairOf = ({ owner, subject }: Record<string, unknown>) => `${owner}/${subject}`;
    const count = (keys: string[]) =>
      keys.reduce((all, key) => all.set(key, (all.get(key) ?? 0) + 1), new Map<string, number>());
    const rowsLeftOut = rowsOf('data/left-out.jsonl')
      .filter(({ of }) => of === 'interest')
      .map(({ at }) => String(at));
    const accounted = count([
      ...PACK.interests.map(({ owner, subject }) => `${owner}/${subject}`),
      ...rowsLeftOut,
    ]);
    expect(accounted).toEqual(count(facts('interests').map(pairOf)));
    expect(PACK.companies.map(({ id }) => id)).toEqual(
      facts('companies')
        .map(({ id }) => id)
        .sort(),
    );
    expect(PACK.searches).toHaveLength(facts('searches').length);
  });

  it('lend no link that was not seen', () => {
    type Read = { publisher: string; date: string; url: string | null; linkSeen?: boolean };
    const keyOf = (pair: string, { publisher, date, url }: Omit<Read, 'linkSeen'>) =>
      [pair, publisher, date, url].join(' ');
    const read = facts('interests').flatMap(({ owner, subject, sources }) =>
      (sources as Read[]).map((source) => ({ ...source, key: keyOf(`${owner}/${subject}`, source) })),
    );
    const seen = new Set(read.filter(({ linkSeen }) => linkSeen !== false).map(({ key }) => key));
    const unseen = read
      .filter(({ linkSeen, key }) => linkSeen === false && !seen.has(key))
      .map(({ key }) => key);
    expect(unseen.length).toBeGreaterThan(5);
    const linked = PACK.interests.flatMap(({ owner, subject, sources }) =>
      sources.map((source) => keyOf(`${owner}/${subject}`, source)),
    );
    expect(linked.filter((key) => unseen.includes(key))).toEqual([]);
  });
});
