import { describe, expect, it, vi } from 'vitest';
import type { Company } from '../../../src/core/company/company.ts';
import { dossiersOf } from '../../../src/core/ownership/dossiers.ts';
import {
  alternativesTo,
  mappedServices,
  suppliersIn,
  suppliersOf,
} from '../../../src/core/verdict/alternatives.ts';
import { openAssessor } from '../../../src/core/verdict/assess.ts';
import { company } from '../company/made.ts';
import { interest, percent } from '../ownership/made.ts';

const companies = new Map(
  [
    company('rival'),
    company('tied', { supplies: ['labelling', 'testing'] }),
    company('free', { supplies: ['labelling'] }),
    company('dark', { supplies: ['labelling'] }),
    company('alone', { supplies: ['towing'] }),
  ].map((one) => [one.id, one]),
);
const suppliers = suppliersIn(companies.values());
const search = {
  subject: 'free',
  date: '2026-01-01',
  sources: ['a'],
  found: 'nothing',
  note: null,
  pack: 'test',
};
const assessor = openAssessor({
  evidence: {
    companies,
    dossiers: dossiersOf([interest('rival', 'tied', { share: percent(49) })], [search]),
  },
  viewpoint: { own: null, watched: ['rival'] },
  asOf: '2026-06-01',
});

function one(id: string): Company {
  return companies.get(id) ?? company(id);
}

describe('suppliers of a service', () => {
  it('come with their own level, the calmest first, and unknown is not counted as clear', () => {
    const found = suppliersOf('labelling', suppliers.get('labelling') ?? [], assessor);
    expect(found.items.map(({ company, shown }) => [company, shown])).toEqual([
      ['free', 'NONE_FOUND'],
      ['dark', 'UNKNOWN'],
      ['tied', 'SIGNIFICANT_INFLUENCE'],
    ]);
    expect(found).toMatchObject({ withoutTie: 1, wellCovered: 1, unknown: 1 });
  });

  it('leave the company itself out, and take the service with most others', () => {
    const found = alternativesTo(one('tied'), () => suppliers, assessor);
    expect(found?.service).toBe('labelling');
    expect(found?.items.map(({ company }) => company)).toEqual(['free', 'dark']);
  });

  it('make a map where three or more offer it', () => {
    expect(mappedServices(suppliers)).toEqual(['labelling']);
  });

  it.each(['alone', 'rival'])('are none for %s', (id) => {
    expect(alternativesTo(one(id), () => suppliers, assessor)).toBeNull();
  });

  it('are not even sorted for a company that supplies nothing on file', () => {
    const sorted = vi.fn(() => suppliers);
    alternativesTo(one('rival'), sorted, assessor);
    expect(sorted).not.toHaveBeenCalled();
  });
});
