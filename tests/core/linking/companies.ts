/** Invented companies beside the shipped ones, named so that each law of linking has its case. */
import { readFileSync } from 'node:fs';
import type { Company } from '../../../src/core/company/company.ts';
import { type BuiltGazetteer, buildGazetteer } from '../../../src/core/mention/gazetteer.ts';
import { type Language, parseLanguage } from '../../../src/core/mention/language.ts';
import { parsePack } from '../../../src/core/pack/pack.ts';
import { company as known } from '../company/made.ts';

export function company(id: string, name: string, more: Partial<Company> = {}): Company {
  return known(id, { name, ...more });
}

export const INVENTED: readonly Company[] = [
  company('harlow', 'Harlow AI', {
    aliases: ['Harlow'],
    legalName: 'Harlow AI, Inc.',
    domains: ['harlow.example'],
  }),
  company('anchor', 'Anchor Point Bank', { legalName: 'Anchor Point Bank plc' }),
  company('brightwell', 'Brightwell', {
    legalName: 'Brightwell Corporation',
    domains: ['brightwell.example'],
  }),
  company('kestrel', 'Kestrel Air Lines'),
  company('tlf', 'Trans Lunar Freight'),
  company('quorvex', 'Quorvex'),
  company('quorvex-motor', 'Quorvex Motor'),
  company('emoor', 'eMoor'),
  company('thyme', 'Thyme & Sons'),
  company('dunmore', 'Dunmore Mining'),
  company('solvantis', 'Solvantis', { aliases: ['SLVT'], formerNames: ['Pellworth'] }),
  company('harbour', 'Harbour', { legalName: 'Harbour Ltd', domains: ['harbour.example'] }),
  company('minato', 'ミナト電機'),
  company('romashka', 'Ромашка'),
  company('hanbit', '한빛전자'),
  company('nasim', 'نسيم'),
  company('galim', 'גלים תקשורת'),
  company('wachtberg', 'Wächtberg Söhne'),
  company('bank-of-vega', 'Bank of Quorvland'),
  company('core', 'Core', { legalName: 'Core Ltd' }),
  company('danish', 'Danish Harbour Lines'),
  company('traders', 'Quorvland Traders', { aliases: ['Traders'] }),
  company('axe', 'Amber Xylem Electric', { aliases: ['AXE'] }),
  company('indigo', 'Indigo Mineral Fund', { aliases: ['IMF'] }),
  company('vega-one', 'Vega Optics'),
  company('vega-two', 'Vega Foods'),
];

export function language(): Language {
  const [linking, suffixes] = ['linking', 'suffixes'].map((name) =>
    JSON.parse(readFileSync(`public/packs/${name}.json`, 'utf8')),
  );
  return parseLanguage({ linking, suffixes });
}

/** The shipped companies and the invented ones. */
export function gazetteer(more: readonly Company[] = []): BuiltGazetteer {
  const { companies, rivals } = parsePack(JSON.parse(readFileSync('public/packs/bundled.json', 'utf8')));
  return buildGazetteer([...companies, ...INVENTED, ...more], rivals, language());
}
