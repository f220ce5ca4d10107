import fc from 'fast-check';
import { getDomain } from 'tldts';
import { describe, expect, it } from 'vitest';
import shipped from '../../../public/packs/suffixes.json' with { type: 'json' };
import { suffixRules } from '../../../src/cli/linking/suffix-rules.ts';
import { buildClassTable, ClassTable } from '../../../src/core/mention/class-table.ts';
import { NO_SUFFIXES, registeredDomain, suffixesOf } from '../../../src/core/mention/suffixes.ts';

const rules = suffixRules();
const suffixes = new ClassTable(buildClassTable(suffixesOf(rules)));

it('the rules that ship are those of tldts: npx tsx src/cli/linking/suffixes.ts writes newer ones', () => {
  expect(shipped.rules).toEqual(rules);
  expect(rules).toEqual(expect.arrayContaining(['com', 'co.uk', '*.ck', '!www.ck']));
});

describe('what somebody registered', () => {
  it.each([
    ['www.harlow.com', 'harlow.com'],
    ['harlow.co.uk', 'harlow.co.uk'],
    ['news.harlow.co.uk', 'harlow.co.uk'],
    ['co.uk', null],
    ['com', null],
    ['somebody.github.io', 'somebody.github.io'],
    ['a.b.harlow.ck', 'b.harlow.ck'],
    ['harlow.ck', null],
    ['a.www.ck', 'www.ck'],
    ['www.harlow.nosuchsuffix', 'harlow.nosuchsuffix'],
    ['127.0.0.1', null],
    ['[::1]', null],
    ['localhost', null],
    ['a..com', null],
    ['', null],
  ])('of %j is %j', (host, domain) => {
    expect(registeredDomain(host, suffixes)).toBe(domain);
  });

  it('is under the last label where there are no rules', () => {
    expect(registeredDomain('www.harlow.co.uk', NO_SUFFIXES)).toBe('co.uk');
  });

  const byTldts = (host: string) => getDomain(host, { allowPrivateDomains: true });

  it('is what tldts says, for names at, over and under every rule', () => {
    const names = rules.map((rule) => rule.replace('!', '').replace('*', 'any'));
    const hosts = names.flatMap((name) => [name, name.replace(/^[^.]+\./, ''), `a.${name}`, `c.b.${name}`]);
    const others = hosts.filter((host) => registeredDomain(host, suffixes) !== byTldts(host));
    expect(others).toEqual([]);
    expect(hosts.filter((host) => byTldts(host) === null).length).toBeGreaterThan(1_000);
  });

  it('is what tldts says, whatever the host', () => {
    const labels = [...new Set(rules.flatMap((rule) => rule.replace(/^!/, '').split('.')))];
    const host = fc
      .array(fc.oneof(fc.constantFrom(...labels), fc.stringMatching(/^[a-z0-9-]{0,6}$/)), { maxLength: 6 })
      .map((some) => some.join('.'));
    const found = new Set<boolean>();
    fc.assert(
      fc.property(host, (name) => {
        found.add(byTldts(name) !== null);
        expect(registeredDomain(name, suffixes)).toBe(byTldts(name));
      }),
      { numRuns: 2_000 },
    );
    expect([...found].sort()).toEqual([false, true]);
  });
});
