/** A small file of each format, written by hand in the shape of the real ones; all companies are invented. */
import type { Format } from '../../src/sources/formats.ts';

export const HARLOW = '549300HARL0WA1000011';
export const GLOBEX = '549300GL0BEXAG000022';
export const ACME = '549300ACMELTD0000033';

const LEVEL1_COLUMNS = [
  'LEI',
  'Entity.LegalName',
  'Entity.LegalName.xmllang',
  'Entity.OtherEntityNames.OtherEntityName.1',
  'Entity.OtherEntityNames.OtherEntityName.1.type',
  'Entity.LegalAddress.Country',
  'Entity.RegistrationAuthority.RegistrationAuthorityID',
  'Entity.RegistrationAuthority.RegistrationAuthorityEntityID',
  'Entity.EntityCategory',
  'Registration.RegistrationStatus',
];
export const LEVEL1_CSV = [
  LEVEL1_COLUMNS.map((name) => `"${name}"`).join(','),
  `"${HARLOW}","Harlow AI, Inc.","en","Harlow Labs, Inc.","PREVIOUS_LEGAL_NAME","US","RA000602","44001","GENERAL","ISSUED"`,
  `"${GLOBEX}","Globex AG","de","","","DE","RA000242","HRB 12","GENERAL","LAPSED"`,
  `"${ACME}","Acme Ltd","en","ACME","TRADING_OR_OPERATING_NAME","GB","RA000585","1234567","GENERAL","ISSUED"`,
  '"549300J0HNSM1TH00044","J. Smith Plumbing","en","","","GB","RA999999","","SOLE_PROPRIETOR","ISSUED"',
  '"549300TW1CE000000055","Twice GmbH","de","","","DE","","","GENERAL","DUPLICATE"',
].join('\r\n');

export const LEVEL1_XML = `<?xml version="1.0" encoding="UTF-8"?>
<lei:LEIData xmlns:lei="http://www.gleif.org/data/schema/leidata/2016">
  <lei:LEIHeader><lei:FileContent>GLEIF_FULL_PUBLISHED</lei:FileContent></lei:LEIHeader>
  <lei:LEIRecords>
    <lei:LEIRecord>
      <lei:LEI>${HARLOW}</lei:LEI>
      <lei:Entity>
        <lei:LegalName xml:lang="en">Harlow &amp; Daughters, Inc.</lei:LegalName>
        <lei:OtherEntityNames>
          <lei:OtherEntityName xml:lang="en" type="PREVIOUS_LEGAL_NAME">Harlow Labs, Inc.</lei:OtherEntityName>
          <lei:OtherEntityName xml:lang="en" type="TRADING_OR_OPERATING_NAME">Harlow</lei:OtherEntityName>
        </lei:OtherEntityNames>
        <lei:LegalAddress xml:lang="en"><lei:Country>US</lei:Country></lei:LegalAddress>
        <lei:RegistrationAuthority>
          <lei:RegistrationAuthorityID>RA000602</lei:RegistrationAuthorityID>
          <lei:RegistrationAuthorityEntityID>44001</lei:RegistrationAuthorityEntityID>
        </lei:RegistrationAuthority>
        <lei:EntityCategory>GENERAL</lei:EntityCategory>
      </lei:Entity>
      <lei:Registration><lei:RegistrationStatus>ISSUED</lei:RegistrationStatus></lei:Registration>
    </lei:LEIRecord>
  </lei:LEIRecords>
</lei:LEIData>
`;

/** The golden copy's JSON: every leaf in a wrapper. */
export const LEVEL1_JSON = JSON.stringify({
  records: [
    {
      LEI: { $: HARLOW },
      Entity: {
        LegalName: { '@xml:lang': 'en', $: 'Harlow AI, Inc.' },
        OtherEntityNames: {
          OtherEntityName: { '@xml:lang': 'en', '@type': 'PREVIOUS_LEGAL_NAME', $: 'Harlow Labs, Inc.' },
        },
        LegalAddress: { '@xml:lang': 'en', Country: { $: 'US' } },
        EntityCategory: { $: 'GENERAL' },
      },
      Registration: { RegistrationStatus: { $: 'ISSUED' } },
    },
  ],
});

/** One record of the plain JSON that others make of the golden copy. */
export const RELATIONSHIP = {
  Relationship: {
    StartNode: { NodeID: ACME, NodeIDType: 'LEI' },
    EndNode: { NodeID: HARLOW, NodeIDType: 'LEI' },
    RelationshipType: 'IS_DIRECTLY_CONSOLIDATED_BY',
    RelationshipPeriods: [
      { StartDate: '2024-01-01T00:00:00Z', EndDate: '2024-12-31T00:00:00Z', PeriodType: 'ACCOUNTING_PERIOD' },
      { StartDate: '2014-11-06T00:00:00Z', PeriodType: 'RELATIONSHIP_PERIOD' },
    ],
    RelationshipStatus: 'ACTIVE',
    RelationshipQuantifiers: [
      {
        MeasurementMethod: 'ACCOUNTING_CONSOLIDATION',
        QuantifierAmount: '1.00',
        QuantifierUnits: 'PERCENTAGE',
      },
    ],
  },
  Registration: {
    RegistrationStatus: 'PUBLISHED',
    ValidationSources: 'FULLY_CORROBORATED',
    LastUpdateDate: '2025-07-16T00:00:00Z',
  },
};
export const RELATIONSHIPS_JSON = JSON.stringify([RELATIONSHIP]);

export const RELATIONSHIPS_CSV = [
  'Relationship.StartNode.NodeID,Relationship.StartNode.NodeIDType,Relationship.EndNode.NodeID,Relationship.EndNode.NodeIDType,Relationship.RelationshipType,Relationship.RelationshipStatus,Relationship.Period.1.startDate,Relationship.Period.1.endDate,Relationship.Period.1.periodType,Relationship.Period.2.startDate,Relationship.Period.2.endDate,Relationship.Period.2.periodType,Relationship.Quantifiers.1.QuantifierAmount,Registration.RegistrationStatus,Registration.LastUpdateDate,Registration.ValidationSources',
  `${ACME},LEI,${HARLOW},LEI,IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE,2024-01-01T00:00:00Z,2024-12-31T00:00:00Z,ACCOUNTING_PERIOD,2014-11-06T00:00:00Z,,RELATIONSHIP_PERIOD,1.00,PUBLISHED,2025-07-16T00:00:00Z,FULLY_CORROBORATED`,
  `${ACME},LEI,${GLOBEX},LEI,IS_ULTIMATELY_CONSOLIDATED_BY,ACTIVE,2014-11-06T00:00:00Z,,RELATIONSHIP_PERIOD,,,,1.00,LAPSED,2019-07-16T00:00:00Z,ENTITY_SUPPLIED_ONLY`,
  `${GLOBEX},LEI,${HARLOW},LEI,IS_FUND-MANAGED_BY,ACTIVE,2014-11-06T00:00:00Z,,RELATIONSHIP_PERIOD,,,,,PUBLISHED,2025-07-16T00:00:00Z,FULLY_CORROBORATED`,
].join('\n');

export const RELATIONSHIPS_XML = `<?xml version="1.0" encoding="UTF-8"?>
<rr:RelationshipData xmlns:rr="http://www.gleif.org/data/schema/rr/2016"><rr:RelationshipRecords>
<rr:RelationshipRecord><rr:Relationship>
  <rr:StartNode><rr:NodeID>${ACME}</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:StartNode>
  <rr:EndNode><rr:NodeID>${HARLOW}</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:EndNode>
  <rr:RelationshipType>IS_DIRECTLY_CONSOLIDATED_BY</rr:RelationshipType>
  <rr:RelationshipPeriods><rr:RelationshipPeriod>
    <rr:StartDate>2014-11-06T00:00:00Z</rr:StartDate><rr:PeriodType>RELATIONSHIP_PERIOD</rr:PeriodType>
  </rr:RelationshipPeriod></rr:RelationshipPeriods>
  <rr:RelationshipStatus>ACTIVE</rr:RelationshipStatus>
</rr:Relationship><rr:Registration><rr:RegistrationStatus>PUBLISHED</rr:RegistrationStatus></rr:Registration>
</rr:RelationshipRecord></rr:RelationshipRecords></rr:RelationshipData>
`;

export const EXCEPTIONS_CSV = [
  'LEI,Exception.Category,Exception.Reason.1,Exception.Reference.1',
  `${HARLOW},ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT,NO_KNOWN_PERSON,`,
  `${GLOBEX},DIRECT_ACCOUNTING_CONSOLIDATION_PARENT,NO_LEI,`,
  `${ACME},DIRECT_ACCOUNTING_CONSOLIDATION_PARENT,NON_PUBLIC,`,
].join('\n');

/** A statement of BODS 0.4. */
export function bods(recordType: string, recordId: string, recordDetails: object, more: object = {}): object {
  return {
    statementId: `statement-of-${recordId}`,
    statementDate: '2024-03-01',
    recordId,
    recordType,
    recordStatus: 'new',
    publicationDetails: {
      publicationDate: '2024-03-02',
      bodsVersion: '0.4',
      publisher: { name: 'Register' },
    },
    source: { type: ['officialRegister'], description: 'Register of Owners' },
    recordDetails,
    ...more,
  };
}

export const BODS_STATEMENTS = [
  bods('entity', 'harlow', {
    name: 'Harlow AI Ltd',
    entityType: { type: 'registeredEntity' },
    identifiers: [{ scheme: 'GB-COH', id: '07444723' }],
    jurisdiction: { code: 'GB', name: 'United Kingdom' },
  }),
  bods('entity', 'acme', { name: 'Acme Ltd', entityType: { type: 'registeredEntity' } }),
  bods('person', 'jo', { personType: 'knownPerson', names: [{ fullName: 'Jo Q. Public' }] }),
  bods('relationship', 'holding', {
    subject: 'acme',
    interestedParty: 'harlow',
    interests: [
      {
        type: 'shareholding',
        directOrIndirect: 'direct',
        share: { minimum: 75, exclusiveMaximum: 100 },
        startDate: '2020-01-01',
      },
    ],
  }),
  bods('relationship', 'person-holding', {
    subject: 'acme',
    interestedParty: 'jo',
    interests: [{ type: 'shareholding', share: { exact: 20 } }],
  }),
];
export const BODS_LIST = JSON.stringify(BODS_STATEMENTS, null, 1);
export const BODS_LINES = BODS_STATEMENTS.map((one) => JSON.stringify(one)).join('\n');

const BODS_02_SOURCE = { source: { type: ['officialRegister', 'verified'], description: 'GLEIF' } };
export const BODS_02 = JSON.stringify([
  {
    statementID: 'one',
    statementType: 'entityStatement',
    statementDate: '2023-06-18',
    entityType: 'registeredEntity',
    name: 'Globex AG',
    incorporatedInJurisdiction: { name: 'US-MA', code: 'US-MA' },
    identifiers: [
      { id: GLOBEX, scheme: 'XI-LEI', schemeName: 'Global Legal Entity Identifier Index' },
      { id: 'HRB 12', schemeName: 'RA000242' },
    ],
    ...BODS_02_SOURCE,
  },
  { statementID: 'two', statementType: 'entityStatement', name: 'Acme Ltd', entityType: 'registeredEntity' },
  { statementID: 'nobody', statementType: 'personStatement', personType: 'unknownPerson' },
  {
    statementID: 'three',
    statementType: 'ownershipOrControlStatement',
    statementDate: '2023-05-18',
    subject: { describedByEntityStatement: 'two' },
    interestedParty: { describedByEntityStatement: 'one' },
    interests: [
      { type: 'other-influence-or-control', interestLevel: 'direct', startDate: '2012-11-29T00:00:00.000Z' },
    ],
    ...BODS_02_SOURCE,
  },
  {
    statementID: 'four',
    statementType: 'ownershipOrControlStatement',
    subject: { describedByEntityStatement: 'two' },
    interestedParty: { describedByPersonStatement: 'nobody' },
    interests: [{ type: 'shareholding', share: { minimum: 25, maximum: 50, exclusiveMinimum: true } }],
  },
]);

/** Lines of OpenSanctions. */
export const FTM = [
  {
    id: 'NK-Globex',
    caption: 'Globex AG',
    schema: 'Company',
    properties: {
      name: ['Globex AG', 'Глобекс'],
      leiCode: [GLOBEX],
      jurisdiction: ['de'],
      website: ['https://globex.example/'],
    },
    datasets: ['list_one'],
    last_change: '2026-02-16T05:42:29',
  },
  { id: 'NK-Acme', caption: 'Acme Ltd', schema: 'LegalEntity', properties: { name: ['Acme Ltd'] } },
  { id: 'NK-Jo', caption: 'Jo Public', schema: 'Person', properties: { name: ['Jo Public'] } },
  {
    id: 'NK-Edge',
    caption: 'Ownership',
    schema: 'Ownership',
    properties: {
      owner: ['NK-Globex'],
      asset: ['NK-Acme'],
      percentage: ['49'],
      startDate: ['2016-03-29'],
      role: ['shareholder'],
    },
    datasets: ['list_one', 'list_two'],
    last_change: '2026-01-09T03:48:50',
  },
  {
    id: 'NK-Sold',
    schema: 'Ownership',
    properties: { owner: ['NK-Jo'], asset: ['NK-Acme'], percentage: ['51'] },
  },
  { id: 'NK-Board', schema: 'Directorship', properties: { director: ['NK-Jo'], organization: ['NK-Acme'] } },
]
  .map((one) => JSON.stringify(one))
  .join('\n');

/** A line of the PSC snapshot. */
export function psc(data: object, company_number = '01234567'): object {
  return {
    company_number,
    data: {
      kind: 'corporate-entity-person-with-significant-control',
      etag: 'e1',
      notified_on: '2016-04-06',
      ...data,
    },
  };
}
export const PSC_CONTROLLER = {
  name: 'Harlow Holdings Limited',
  identification: {
    registration_number: '3530981',
    place_registered: 'Companies House',
    legal_form: 'Limited',
  },
  natures_of_control: ['ownership-of-shares-75-to-100-percent', 'voting-rights-50-to-75-percent'],
};
export const PSC = [
  psc(PSC_CONTROLLER),
  psc({ kind: 'individual-person-with-significant-control', name: 'Mr Jo Public', etag: 'e2' }),
  { data: { kind: 'totals#persons-of-significant-control-snapshot', exemptions_count: 77 } },
]
  .map((one) => JSON.stringify(one))
  .join('\n');

export const BASIC = [
  'CompanyName, CompanyNumber,RegAddress.CareOf,CompanyStatus,PreviousName_1.CONDATE, PreviousName_1.CompanyName',
  '"ACME LIMITED","01234567","","Active","01/02/2010","ACME ANVILS LIMITED"',
  '"HARLOW HOLDINGS LIMITED","03530981","","Active","",""',
].join('\n');

/** A statement of Wikidata's JSON. */
export function statement(value: unknown, more: object = {}): object {
  return { id: 'q1$1', rank: 'normal', mainsnak: { snaktype: 'value', datavalue: { value } }, ...more };
}
export const item = (id: string) => ({ 'entity-type': 'item', id });
export const quantity = (amount: string, unit = '1') => ({
  P1107: [{ snaktype: 'value', datavalue: { value: { amount, unit } } }],
});
const BUSINESS = [statement(item('Q4830453'))];
export const WIKIDATA_ITEMS = [
  {
    id: 'Q900000001',
    type: 'item',
    labels: { en: { language: 'en', value: 'Harlow AI' } },
    aliases: { en: [{ language: 'en', value: 'Harlow' }] },
    claims: {
      P31: BUSINESS,
      P1278: [statement(HARLOW)],
      P856: [statement('https://www.harlow.example/en/')],
      P127: [
        statement(item('Q900000002'), {
          id: 's1',
          qualifiers: {
            ...quantity('+0.49'),
            P580: [{ snaktype: 'value', datavalue: { value: { time: '+2025-06-12T00:00:00Z' } } }],
          },
          references: [
            { snaks: { P854: [{ snaktype: 'value', datavalue: { value: 'https://news.example/a' } }] } },
          ],
        }),
      ],
    },
  },
  {
    id: 'Q900000002',
    type: 'item',
    labels: { de: { language: 'de', value: 'Globex' } },
    claims: { P31: BUSINESS },
  },
];
export const WIKIDATA = JSON.stringify({
  entities: Object.fromEntries(WIKIDATA_ITEMS.map((one) => [one.id, one])),
  success: 1,
});
export const WIKIDATA_DUMP = `[\n${WIKIDATA_ITEMS.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;

export const TICKERS = JSON.stringify({
  0: { cik_str: 7654321, ticker: 'HRLW', title: 'HARLOW AI CORP' },
  1: { cik_str: 7654321, ticker: 'HRLW-B', title: 'HARLOW AI CORP' },
  2: { cik_str: 7654322, ticker: 'GLBX', title: 'Globex Holdings' },
});

export const EXHIBIT = `<html><body><p>EXHIBIT 21 Subsidiaries of the Registrant</p>
<table>
<tr><td>Name of Subsidiary</td><td>State of Incorporation</td><td>Percent Owned</td></tr>
<tr><td>Acme Gas Finance Corporation (1)</td><td>&nbsp;</td><td>Delaware</td></tr>
<tr><td>Acme Pipelines LLC</td><td>Texas</td><td>26.24%</td></tr>
<tr><td>(1) dormant</td></tr>
</table></body></html>`;

export const EXHIBIT_CSV = [
  'Filename,Subsidiary,Location of Incorporation,Ownership Percentage',
  '7654321-0001558370-16-004332,Acme Gas Finance Corporation,,',
  '7654321-0001558370-16-004332,"Acme Pipelines, LLC",Texas,26.24',
].join('\n');

export const PLAIN = [
  'Owner,Owned,Share,Votes,From,To,Source',
  'Harlow AI,Acme Ltd,49,,2025-06-13,,https://news.example/harlow-acme',
  'Globex AG,Acme Ltd,more than 25,0,2020,2024,Annual report',
].join('\n');

/** One file a format and syntax. */
export const FILES: Readonly<Record<string, { readonly format: Format; readonly text: string }>> = {
  'plain CSV': { format: 'plain', text: PLAIN },
  'BODS list': { format: 'bods', text: BODS_LIST },
  'BODS lines': { format: 'bods', text: BODS_LINES },
  'BODS 0.2': { format: 'bods', text: BODS_02 },
  'GLEIF Level 1 CSV': { format: 'gleifLevel1', text: LEVEL1_CSV },
  'GLEIF Level 1 XML': { format: 'gleifLevel1', text: LEVEL1_XML },
  'GLEIF Level 1 JSON': { format: 'gleifLevel1', text: LEVEL1_JSON },
  'GLEIF relationships CSV': { format: 'gleifRelationships', text: RELATIONSHIPS_CSV },
  'GLEIF relationships XML': { format: 'gleifRelationships', text: RELATIONSHIPS_XML },
  'GLEIF relationships JSON': { format: 'gleifRelationships', text: RELATIONSHIPS_JSON },
  'GLEIF exceptions CSV': { format: 'gleifExceptions', text: EXCEPTIONS_CSV },
  OpenSanctions: { format: 'ftm', text: FTM },
  'UK PSC': { format: 'psc', text: PSC },
  'UK basic company data': { format: 'basicCompanyData', text: BASIC },
  'Wikidata answer': { format: 'wikidata', text: WIKIDATA },
  'Wikidata dump': { format: 'wikidata', text: WIKIDATA_DUMP },
  'SEC tickers': { format: 'secTickers', text: TICKERS },
  'SEC Exhibit 21': { format: 'secExhibit', text: EXHIBIT },
  'SEC Exhibit 21 CSV': { format: 'secExhibit', text: EXHIBIT_CSV },
};
