/**
 * Whose site a page is, in words: what the page states of itself, and the company that runs its host.
 *
 *   stated by the page ─┬─ one company ──► "This site says it is …"     ("… is …" where the data lists the host)
 *   runs the host ──────┴─ several ──────► a choice, never guessed
 *
 * By the packs alone, as the slim card on the page is: the company of that card is always among those named here.
 */
import type { Evidence, LinkedPage, SiteEntity } from '../../core/linking/linked.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import type { PageReading, SiteCompany, WhoseSite } from '../../messages/contract.ts';
import type { Body, Known } from '../knowledge/knowledge.ts';
import { namedById } from '../knowledge/named.ts';
import { linkedBy } from './page-check.ts';

/** `page` with the host that the browser states; null where nothing says whose it is. */
export function whoseSite(page: PageReading, { packs }: Known, catalogue: Catalogue): WhoseSite | null {
  const entities = withRunner(linkedBy(page, packs), page.model.host);
  const [first, ...others] = entities;
  if (first === undefined) return null;
  const companies = entities.map((entity) => siteCompany(entity, packs, catalogue));
  if (others.length > 0) return { words: say(catalogue, 'site_open'), companies };
  const company = namedById(packs, first.company).name;
  return { words: say(catalogue, isRunner(first) ? 'site_is' : 'site_says', { company }), companies };
}

/** A number on the page decides among those it names, but cannot take the host's own company out of sight. */
function withRunner({ entities, site }: LinkedPage, host: string | null): readonly SiteEntity[] {
  if (site === null || entities.some(({ company }) => company === site)) return entities;
  return [...entities, { company: site, evidence: [{ cue: 'ownSite', detail: host }] }];
}

function isRunner({ evidence }: SiteEntity): boolean {
  return evidence.some(({ cue }) => cue === 'ownSite');
}

function siteCompany({ company, evidence }: SiteEntity, body: Body, catalogue: Catalogue): SiteCompany {
  const named = namedById(body, company);
  const lei = body.knowledge.companies.get(company)?.lei;
  const sentence = ({ cue, detail }: Evidence) => {
    const number = detail === lei ? 'lei' : 'number';
    return say(catalogue, `site_${cue === 'identifier' ? number : cue}`, { detail: detail ?? named.name });
  };
  // No full stops: legal names bring their own (`Inc.`).
  return { ...named, reason: evidence.map(sentence).join(' · ') };
}
