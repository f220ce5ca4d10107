import { describe, expect, it } from 'vitest';
import { linkPage } from '../../../src/core/linking/link.ts';
import type { Organisation, PageModel } from '../../../src/core/mention/page-model.ts';
import { modelOfText } from '../../../src/core/mention/plain-text.ts';
import { company, gazetteer } from './companies.ts';

const LEI = '5493001KJTIIGC8Y1R12';
const known = gazetteer([
  company('vega-de', 'Vega', { legalName: 'Vega GmbH', country: 'DE', domains: ['vega-de.example'] }),
  company('vega-us', 'Vega', { legalName: 'Vega, Inc.', country: 'US', lei: LEI }),
  company('vega-gb', 'Vega', {
    legalName: 'Vega Ltd',
    identifiers: [{ scheme: 'GB-COH', value: '01234567' }],
  }),
]);
const entities = (text: string, more: Partial<PageModel> = {}) =>
  linkPage({ ...modelOfText(text), ...more }, known)
    .entities.map((one) => one.company)
    .sort();
const declared = (name: string, lei: string | null = null): Organisation => ({
  name,
  legalName: null,
  hosts: [],
  lei,
  isSite: true,
});

describe('the legal entity behind a site', () => {
  it.each([
    ['the imprint', 'Impressum\nBrightwell Corporation\nMusterweg 1\nBremen', ['brightwell']],
    ['the footer', 'We make lamps.\n© 2026 Brightwell Corporation. All rights reserved.', ['brightwell']],
    ['the LEI beside the name', `Imprint\nVega, LEI ${LEI}`, ['vega-us']],
    [
      'the company number, as registers pad it',
      'Vega is registered in England, company number 1234567.',
      ['vega-gb'],
    ],
    ['nobody, in a text about somebody', 'Brightwell Corp. said profit doubled.', []],
    ['nobody, in a report of a lawsuit', 'Brightwell Corp. was sued for copyright infringement.', []],
    ['nobody, in a report of a plant', 'The plant is operated by Brightwell Corp. in Bremen.', []],
  ])('is in %s', (_where, text, found) => {
    expect(entities(text)).toEqual(found);
  });

  it('is who runs the host, where nothing is stated', () => {
    expect(entities('Welcome', { host: 'www.vega-de.example' })).toEqual(['vega-de']);
  });
  it('is a choice where the imprint names another than the host', () => {
    expect(entities('© 2026 Brightwell Corporation', { host: 'www.vega-de.example' })).toEqual([
      'brightwell',
      'vega-de',
    ]);
  });
  it('is a choice where only namesakes are stated', () => {
    expect(
      entities('Vega makes lenses.\n© 2026 Vega', { organisations: [declared('Vega')] }).length,
    ).toBeGreaterThan(1);
  });
  it('is the one with the declared LEI, once the text names it', () => {
    const organisations = [declared('Vega', LEI)];
    expect(entities('Vega makes lenses.\n© 2026 Vega', { organisations })).toEqual(['vega-us']);
    expect(entities('Lenses for all.', { organisations })).toEqual([]);
  });
});

it('tells namesakes in the text by a number that the page states', () => {
  const { mentions } = linkPage(modelOfText(`Vega shares rose. The company Vega has the LEI ${LEI}.`), known);
  expect(mentions.map((mention) => mention.company)).toEqual(['vega-us', 'vega-us']);
});
