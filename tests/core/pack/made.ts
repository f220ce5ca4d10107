/** Small packs of an invented trade, made, signed and served from memory. Keys are made anew in every run. */
import type { Company } from '../../../src/core/company/company.ts';
import type { Interest } from '../../../src/core/ownership/interest.ts';
import type { Content } from '../../../src/core/pack/content.ts';
import type { Manifest } from '../../../src/core/pack/manifest.ts';
import type { Files } from '../../../src/core/pack/open.ts';
import { makeRelease, type Release, sealed } from '../../../src/core/pack/release.ts';
import { type KeyPair, makeKeys, releaseTools, signText } from '../../../src/platform/release-tools.ts';
import { company as known } from '../company/made.ts';

export const KEYS = await makeKeys();

export function company(id: string, change: Partial<Company> = {}): Company {
  return known(id, { pack: 'kilns', ...change });
}

export function interest(owner: string, subject: string, n = 1, change: Partial<Interest> = {}): Interest {
  return {
    ref: `${owner}/${subject}/${n}`,
    pack: 'kilns',
    owner,
    subject,
    tie: 'shares',
    share: { lower: 490_000, upper: 490_000, lowerOpen: false, upperOpen: false },
    voting: null,
    start: '2025-06-13',
    end: null,
    status: 'in-force',
    event: null,
    note: `${owner} holds 49 % of ${subject}.`,
    counterStatement: null,
    sources: [{ publisher: 'The Gazette', date: '2025-06-13', url: null, via: null, tier: 3, basisTier: 3 }],
    sourceWord: null,
    stated: null,
    aggregate: false,
    stale: false,
    ...change,
  };
}

export const CONTENT: Content = {
  companies: [
    company('quarrel', { name: 'Quarrel Kilns', domains: ['quarrel.example'], lei: '549300AAAAAAAAAAAA11' }),
    company('tessel-glazes', { name: 'Tessel Glazes', supplies: ['glaze firing'] }),
    company('ovenbird', { name: 'Ovenbird', identifiers: [{ scheme: 'GB-COH', value: '01234567' }] }),
  ],
  interests: [interest('quarrel', 'tessel-glazes'), interest('elsewhere', 'ovenbird')],
  searches: [
    {
      subject: 'ovenbird',
      date: '2026-10-01',
      sources: ['The Gazette'],
      found: 'nothing',
      note: null,
      pack: 'kilns',
    },
  ],
  rivals: [{ name: 'Ovenbird', kind: 'word', source: 'a dictionary' }],
};

export function head(change: Partial<Release['head']> = {}): Release['head'] {
  return {
    id: 'kilns',
    title: 'Kilns and glazes',
    version: 1,
    asOf: '2026-11-01',
    attributions: [
      { name: 'The Gazette', version: null, licence: 'CC0-1.0', used: 'all', notice: null, url: null },
    ],
    app: '0.1.0',
    keys: [KEYS.publicKey],
    ...change,
  };
}

/** A signed pack as a host serves it. */
export interface Served {
  readonly manifestText: string;
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export async function served(
  release: Partial<Release> = {},
  signers: readonly KeyPair[] = [KEYS],
): Promise<Served> {
  const made = await makeRelease({ head: head(), content: CONTENT, before: null, ...release }, releaseTools);
  return { ...(await signed(made.manifest, signers)), files: made.files };
}

/** Any manifest signed, also one that no release would make. */
export async function signed(
  manifest: string | object,
  signers: readonly KeyPair[] = [KEYS],
): Promise<Pick<Served, 'manifestText' | 'manifest'>> {
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  const signatures = await Promise.all(signers.map((keys) => signText(text, keys)));
  return { manifestText: sealed(text, signatures), manifest: JSON.parse(text) };
}

/** So many kilns more in each version. */
export const contentOfVersion = (version: number): Content => ({
  ...CONTENT,
  companies: [...CONTENT.companies, ...Array.from({ length: version }, (_, at) => company(`kiln-${at}`))],
});

/** Versions 1 to `count`, each with the deltas from those before. */
export async function versions(count: number): Promise<readonly Served[]> {
  const made: Served[] = [];
  for (let version = 1; version <= count; version++) {
    const last = made.at(-1);
    const before = last ? { manifest: last.manifest, content: contentOfVersion(version - 1) } : null;
    made.push(await served({ head: head({ version }), content: contentOfVersion(version), before }));
  }
  return made;
}

/** The files by name, as a store or a host gives them. */
export function filesOf(...served: readonly Pick<Served, 'files'>[]): Files {
  return async ({ file }) => {
    const found = served.flatMap(({ files }) => files.get(file) ?? []);
    if (found[0] === undefined) throw new Error(`There is no ${file}.`);
    return found[0];
  };
}
