/**
 * The two public lists that widen the data, at the version that was looked at.
 *
 * The hash is the registry's own (`npm view NAME@VERSION dist.integrity`): a list that changed under its version is
 * refused. To take a newer version, change version and hash here, run `npm run data:widen` and read the diff.
 */
import type { ListEntry } from './list-entry.ts';
import { readNameSuggestionIndex } from './name-suggestion-index.ts';
import { readThirdPartyWeb } from './third-party-web.ts';

/** A package that holds a list, and how its entries are read. */
export interface PublicList {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
  readonly licence: string;
  readonly url: string;
  /** The file of the package with the text that has to travel with the data. */
  readonly notice: string;
  readonly used: string;
  /** @throws DataError where the package is not as this version was */
  readonly read: (folder: string) => readonly ListEntry[];
}

export const PUBLIC_LISTS: readonly PublicList[] = [
  {
    name: 'name-suggestion-index',
    version: '8.0.20260918',
    integrity:
      'sha512-g09kxye3aswAETIa//gA56MjonmjcyXCzdIwlDhpBVAwLKXOUJA1QZL5eE4ZRstTFFx9I2o9eARONUXVC72SAw==',
    licence: 'BSD-3-Clause; its Wikidata fields are CC0-1.0',
    url: 'https://nsi.guide',
    notice: 'LICENSE.md',
    used: 'Wikidata ids, official hosts and further names of companies in the data; names of other brands that are spelt as they are or as an ordinary word.',
    read: readNameSuggestionIndex,
  },
  {
    name: 'third-party-web',
    version: '0.30.0',
    integrity:
      'sha512-p+PfyL5U0ediGzvwPzMSdD9MnC8rHW6nWJJVLIQvqN7RsSqfaZ+7n4c9GILqH36EYR0eXB9CzAeCRnKFr/9uJg==',
    licence: 'MIT',
    url: 'https://www.thirdpartyweb.today',
    notice: 'LICENSE',
    used: 'Further hosts of companies in the data; names of other web services that are spelt as they are.',
    read: readThirdPartyWeb,
  },
];
