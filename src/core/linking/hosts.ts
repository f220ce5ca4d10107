/** Which company runs a host. */
import type { Gazetteer } from '../mention/gazetteer.ts';
import { registeredDomain } from '../mention/suffixes.ts';

/**
 * The number of the company that runs a host, or null. A company's domain covers the hosts under it, but never
 * beyond the registered domain, so that a user's page on a shared host is not its landlord's:
 *
 *   harlow.example ∋ www.harlow.example        pages.example (a shared host) ∌ somebody.pages.example
 */
export function companyOfHost(host: string | null, { hosts, language }: Gazetteer): number | null {
  if (!host) return null;
  const registered = registeredDomain(host, language.suffixes) ?? host;
  for (let name = host; name.length >= registered.length; name = name.slice(name.indexOf('.') + 1)) {
    const company = hosts.get(name);
    if (company !== undefined) return company;
    if (!name.includes('.')) break;
  }
  return null;
}
