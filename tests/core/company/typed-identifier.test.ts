import { expect, it } from 'vitest';
import { typedIdentifier } from '../../../src/core/company/typed-identifier.ts';

it.each([
  ['549300MOULDERWORK040', 'lei', '549300MOULDERWORK040'],
  [' 5493 00moulderwork040 ', 'lei', '549300MOULDERWORK040'],
  ['Q42', 'wikidata', 'Q42'],
  ['https://www.wikidata.org/wiki/Q42', 'wikidata', 'Q42'],
])('%s is the %s %s', (text, scheme, value) => {
  expect(typedIdentifier(text)).toEqual({ scheme, value });
});

it.each([
  ['one digit is another', '549300MOULDERWORK041'],
  ['two signs have changed places', '549300OMULDERWORK040'],
  ['it is a register\u2019s number', '01234567'],
  ['it is a name', 'Quarrel Kilns'],
  ['it is empty', ''],
])('where %s nothing is identified', (_why, text) => {
  expect(typedIdentifier(text)).toBeNull();
});
