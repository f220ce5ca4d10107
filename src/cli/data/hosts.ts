/** Which hosts a shipped source may link to, and which it never may. */
import { DataError } from './rows.ts';

/** What a person decided about hosts: `link-hosts.tsv` allows one by one, `mirror-hosts.txt` denies with all below. */
export interface HostRules {
  readonly allowed: ReadonlySet<string>;
  readonly mirrors: ReadonlySet<string>;
}

/** The rules in the texts of the two files. Lines that start with `#` are for people. @throws DataError */
export function parseHostRules(allowedText: string, mirrorsText: string): HostRules {
  return {
    allowed: new Set(lines(allowedText).map(hostOfLine)),
    mirrors: new Set(lines(mirrorsText)),
  };
}

/**
 * Why an address may not be linked, or null. A mirror shows its reader what it likes; an unknown host was looked at
 * by nobody; a host name of a test or staging machine is gone tomorrow.
 *
 *   https://press.example/a, allowed       → null
 *   https://copy.mirror.example/a          → 'a mirror'      mirror.example is on the list
 *   https://staging.press.example/a        → 'not a public page'
 */
export function linkFault(address: string, { allowed, mirrors }: HostRules): string | null {
  const { host, protocol } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return 'not a web address';
  if (selfAndParents(host).some((name) => mirrors.has(name))) return 'a mirror';
  if (/^(staging|stage|dev|test|uat|preview|cache)\./.test(host)) return 'not a public page';
  return allowed.has(host) ? null : 'a host that nobody has looked at (link-hosts.tsv)';
}

function selfAndParents(host: string): string[] {
  const labels = host.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function hostOfLine(line: string): string {
  const [host, kind, whose] = line.split('\t');
  if (!host || !kind || !whose)
    throw new DataError(`link-hosts.tsv: "${line}" needs host, kind and whose page it is.`);
  return host;
}
