import { expect, it } from 'vitest';
import { FIELDS } from '../../../src/desk/import/columns-part.tsx';
import { FIELDS as READ } from '../../../src/sources/plain/columns.ts';

// The desk's pages import nothing of the readers, which only its worker loads.
it('asks for every column that the reader of tables knows, and for no other', () => {
  expect([...FIELDS].sort()).toEqual([...READ].sort());
});
