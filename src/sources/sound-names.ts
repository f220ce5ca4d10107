/** Names of a found company that can be names. */
import type { FoundCompany } from './found.ts';

/** GLEIF's format allows 500 signs to a name; what is longer is a text in the wrong field. */
export const LONGEST_NAME = 500;

/** The company without the other names that are empty or too long to be any. */
export function soundNamed(company: FoundCompany): FoundCompany {
  const [aliases, formerNames] = [sound(company.aliases), sound(company.formerNames)];
  const isSound = aliases === company.aliases && formerNames === company.formerNames;
  return isSound ? company : { ...company, aliases, formerNames };
}

function sound(names: readonly string[]): readonly string[] {
  const fits = (name: string) => name.trim() !== '' && name.length <= LONGEST_NAME;
  return names.every(fits) ? names : names.filter(fits);
}
