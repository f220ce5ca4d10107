/**
 * Makes src/core/name/legal-form-rows.ts, the legal forms of the world as facts: spelling, class, countries of its law.
 *
 *   npx tsx src/cli/data/legal-forms.ts ELF.csv ORG-TYPES.json
 *
 * ELF.csv is the ISO 20275 entity legal forms code list that GLEIF publishes (version 1.4.1 was read); ORG-TYPES.json is
 * `rust/data/names/org_types.json` of opensanctions/rigour (MIT; commit 8f4044d of 19 July 2026 was read).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { legalFormFile } from './legal-form-list.ts';

const OUT = 'src/core/name/legal-form-rows.ts';

const [elf, orgTypes] = argv.slice(2);
if (elf === undefined || orgTypes === undefined) throw new Error('Say ELF.csv and ORG-TYPES.json.');
writeFileSync(OUT, legalFormFile(readFileSync(elf, 'utf8'), readFileSync(orgTypes, 'utf8')));
