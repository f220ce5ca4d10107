/** Writes the public suffixes that tldts has now into public/packs/suffixes.json: `npx tsx src/cli/linking/suffixes.ts`. */
import { writeFileSync } from 'node:fs';
import { suffixRules } from './suffix-rules.ts';

const file = { source: 'publicsuffix.org', licence: 'MPL-2.0', rules: suffixRules() };
writeFileSync('public/packs/suffixes.json', JSON.stringify(file));
