/** GLEIF's answers about invented companies, in the shape of recorded ones, served on this machine. */
import { ACME, GLOBEX, HARLOW } from '../files.ts';
import { type Fault, type Host, serve } from './loopback.ts';

export const PUBLISHED = '2026-11-20T00:00:00Z';

/** A record in the shape of the recorded answers. */
export function record(lei: string, name: string, parents: object = {}): object {
  return {
    type: 'lei-records',
    id: lei,
    attributes: {
      lei,
      entity: {
        legalName: { name, language: 'en' },
        otherNames: [{ name: `${name} (old)`, language: 'en', type: 'PREVIOUS_LEGAL_NAME' }],
        legalAddress: { country: 'GB' },
        registeredAt: { id: 'RA000585', other: null },
        registeredAs: '04366849',
        category: 'GENERAL',
        status: 'ACTIVE',
      },
      registration: {
        status: 'ISSUED',
        lastUpdateDate: '2026-05-06T15:51:56Z',
        corroborationLevel: 'FULLY_CORROBORATED',
      },
    },
    relationships: parents,
  };
}

export function relation(child: string, parent: string, type = 'IS_DIRECTLY_CONSOLIDATED_BY'): object {
  return {
    type: 'relationship-records',
    attributes: {
      validFrom: '2022-06-08T00:00:00Z',
      validTo: null,
      relationship: {
        startNode: { id: child, type: 'LEI' },
        endNode: { id: parent, type: 'LEI' },
        type,
        status: 'ACTIVE',
        periods: [{ startDate: '2017-10-18T00:00:00Z', type: 'RELATIONSHIP_PERIOD' }],
      },
      registration: {
        lastUpdateDate: '2026-06-07T06:58:39Z',
        status: 'PUBLISHED',
        corroborationLevel: 'FULLY_CORROBORATED',
      },
    },
  };
}

export const link = (name: string) => ({ links: { [name]: 'https://api.example/' } });
export const one = (data: object) => ({ meta: { goldenCopy: { publishDate: PUBLISHED } }, data });
export const page = (data: object[], lastPage = 1, publishDate = PUBLISHED) => ({
  meta: {
    goldenCopy: { publishDate },
    pagination: { currentPage: 1, perPage: 200, total: data.length, lastPage },
  },
  data,
});

/** Acme, consolidated by Harlow, with Globex below it. */
export const ANSWERS: Record<string, object> = {
  [`/lei-records/${ACME}`]: one(
    record(ACME, 'Acme Ltd', {
      'direct-parent': link('relationship-record'),
      'ultimate-parent': link('reporting-exception'),
    }),
  ),
  [`/lei-records/${ACME}/direct-parent`]: one(record(HARLOW, 'Harlow AI, Inc.')),
  [`/lei-records/${ACME}/direct-parent-relationship`]: one(relation(ACME, HARLOW)),
  [`/lei-records/${ACME}/ultimate-parent-reporting-exception`]: one({
    type: 'reporting-exceptions',
    attributes: { lei: ACME, category: 'ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT', reason: 'NON_PUBLIC' },
  }),
  [`/lei-records/${ACME}/direct-children`]: page([record(GLOBEX, 'Globex AG')]),
  [`/lei-records/${ACME}/direct-child-relationships`]: page([relation(GLOBEX, ACME)]),
};

export type Answer = object | ((url: URL) => object);

/** Serves `answers` by path; each of `faults` spoils one request, from the first on. */
export function serveGleif(answers: Readonly<Record<string, Answer>>, faults: Fault[] = []): Promise<Host> {
  return serve((url) => {
    const answer = answers[url.pathname];
    if (answer === undefined) return { status: 404, body: '{"errors":[{"status":"404"}]}' };
    return { status: 200, body: JSON.stringify(typeof answer === 'function' ? answer(url) : answer) };
  }, faults);
}
