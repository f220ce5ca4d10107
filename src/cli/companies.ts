/** `companies QUERY [--json]`: the known companies by name, with the ids that the other verbs take. */
import { companySearch } from '../core/name/company-search.ts';
import { columns } from './columns.ts';
import { shippedBody } from './shipped.ts';
import { InputError, readArgs, type Verb } from './terminal.ts';

/** A person who has to read more has typed too little. */
const MOST = 50;

/** A table for a person, JSON for a program. @throws InputError without a query */
export const companies: Verb = async (argv, { stdout, stderr, isInteractive, width }) => {
  const { values, positionals } = readArgs(argv, { json: { type: 'boolean' } });
  const query = positionals.join(' ');
  if (query.trim() === '') throw new InputError('Say which company to look for: companies NAME');
  const { knowledge } = await shippedBody();
  const found = companySearch(knowledge.companies.values())(query, MOST);
  if (found.length === 0) stderr.write(`No known company is called "${query}".\n`);
  if (values.json || !isInteractive) stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  else if (found.length > 0) {
    const rows = found.map(({ id, name, country, domains }) => [id, name, country ?? '', domains.join(' ')]);
    stdout.write(columns([['Id', 'Name', 'Country', 'Site'], ...rows], width));
  }
};
