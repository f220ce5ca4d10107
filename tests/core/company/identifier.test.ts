import { describe, expect, it } from 'vitest';
import { identifierKey, identifierOf } from '../../../src/core/company/identifier.ts';

describe('an identifier', () => {
  it.each([
    ['GB-COH', '1234567', 'GB-COH 01234567', 'Companies House pads to eight'],
    ['GB-COH', 'sc 123456', 'GB-COH SC123456', 'Scotland, however spaced'],
    ['RA000585', '01234567', 'GB-COH 01234567', 'one register under two codes'],
    ['XI-LEI', '549300acmeacmeacme12', 'lei 549300ACMEACMEACME12', 'an LEI in capitals'],
    [
      'wikidata',
      'http://www.wikidata.org/entity/Q900000001',
      'wikidata Q900000001',
      'an item by its address',
    ],
    ['cik', '0000123456', 'cik 123456', 'the SEC pads only in addresses'],
    ['domain', 'https://www.Acme.example/en/?x', 'domain acme.example', 'a website is its host'],
    ['RA000665', 'hrb 12 34', 'RA000665 HRB1234', 'a register that is known by its code only'],
  ])('%s %s reads %s: %s', (scheme, value, key) => {
    const identifier = identifierOf(scheme, value);
    expect(identifier && identifierKey(identifier)).toBe(key);
  });

  it.each([
    ['RA999999', '77', 'the register is not listed'],
    ['RA888888', 'x', 'there is no register'],
    ['lei', '5493', 'too short for an LEI'],
    ['GB-COH', 'Companies House', 'a name in the wrong field'],
    ['domain', 'not a host', 'no host'],
    ['domain', 'https://sites.example/acme', 'a page on a site that others have pages on too'],
    ['cik', '0000', 'nobody has number nought'],
    ['GB-COH', '', 'nothing'],
    ['RA000665', 'x'.repeat(81), 'text in the wrong field'],
  ])('%s %s identifies nobody: %s', (scheme, value) => {
    expect(identifierOf(scheme, value)).toBeNull();
  });
});
