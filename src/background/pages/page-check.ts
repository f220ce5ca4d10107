/**
 * A page's reading → marks, findings and what is flagged. Pure: everything it rests on comes as an argument.
 *
 *   reading ──► linked by the packs alone ───────────────► marks    same places whoever reads
 *          └──► linked with own entries and corrections ─► findings, badge, popup
 */
import type { CompanyId } from '../../core/company/company.ts';
import { type Corrections, NO_CORRECTIONS } from '../../core/linking/corrections.ts';
import { companyOfHost } from '../../core/linking/hosts.ts';
import { linkPage } from '../../core/linking/link.ts';
import type { AmbiguousMention, Linked, LinkedMention, LinkedPage } from '../../core/linking/linked.ts';
import { companiesNamedIn } from '../../core/linking/named-in.ts';
import { PageTokens } from '../../core/linking/page-tokens.ts';
import { withDeclared } from '../../core/mention/declared.ts';
import { type Meaning, meaningOn, toldOn } from '../../core/settings/correction.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { toldMentions } from '../../core/settings/told.ts';
import type { Assessor } from '../../core/verdict/assess.ts';
import { findingsOn, isFlagged, type PageFindings } from '../../core/verdict/page-findings.ts';
import type { PolicyInForce } from '../../core/watchlist/organisation.ts';
import type { Mark, PageReading } from '../../messages/contract.ts';
import { bringing } from '../knowledge/bringing.ts';
import type { Body, Known } from '../knowledge/knowledge.ts';
import { oncePer } from '../knowledge/once-per.ts';
import type { Flagged } from './tabs.ts';

/** Whose eyes a page is checked with. */
export interface Eyes {
  readonly settings: Settings;
  readonly known: Known;
  readonly assessor: Assessor;
  /** The lines that the assessor judges by: the user's own, or the organisation's where those are tighter. */
  readonly inForce: PolicyInForce;
}

/** Marks for one frame's reading. `site` is where the user's corrections are looked up. */
export function marksOn(reading: PageReading, eyes: Eyes, site: string | null): readonly Mark[] {
  const meaning = meaningOn(eyes.settings.corrections, site);
  const { mentions, ambiguous } = linkedBy(reading, eyes.known.packs);
  const open = ambiguous.map((one) => ({ ...one, company: null }));
  return [...mentions, ...open]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, surface, company }) => ({
      start,
      end,
      ...drawn(company, meaning(company, surface), eyes),
    }));
}

/** The user's own word changes the look of a mark and what it opens, never whether or where it stands: a page could
 * count marks. */
function drawn(
  linked: CompanyId | null,
  meant: CompanyId | null,
  { settings, assessor }: Eyes,
): Pick<Mark, 'company' | 'look'> {
  if (meant === null) return { company: linked, look: linked === null ? 'UNKNOWN' : 'NOT_THIS' };
  const isJudged = settings.viewpoint.watched.length > 0;
  return { company: meant, look: isJudged ? assessor(meant).shown : 'NOT_JUDGED' };
}

/** What the frames of a page come to, together; own entries are found, names are what the user said they are. */
export function checkPage(readings: readonly PageReading[], eyes: Eyes, site: string | null): PageFindings {
  const { known, assessor } = eyes;
  const linked = readings.map((reading) => meantOn(reading, eyes, site));
  return findingsOn(
    {
      mentions: linked.flatMap(({ mentions }) => mentions),
      ambiguous: linked.flatMap(({ ambiguous }) => ambiguous),
      // The first frame is the page; what stands in its frames is somebody else's site.
      site: linked[0]?.site ?? null,
    },
    known.all.knowledge.companies,
    assessor,
  );
}

/** What was linked, by the user's word on each name, and the names of theirs that `more` finds beside it. */
function asMeant(
  { mentions, ambiguous, site }: Linked,
  meaning: Meaning,
  more: (taken: readonly AmbiguousMention[]) => readonly LinkedMention[],
): Linked {
  const meant = mentions.flatMap((mention) => {
    const company = meaning(mention.company, mention.surface);
    return company === null ? [] : [{ ...mention, company }];
  });
  const open = ambiguous.filter(({ surface }) => meaning(null, surface) === null);
  const taken = [...mentions.map((mention) => ({ ...mention, candidates: [] })), ...open];
  return { mentions: [...meant, ...more(taken)], ambiguous: open, site };
}

/** The companies that the badge counts. Nobody is flagged while nobody is watched. */
export function flaggedIn({ findings }: PageFindings): readonly Flagged[] {
  return findings
    .map(({ company, assessment }) => ({ company, level: assessment.shown }))
    .filter(({ level }) => isFlagged(level));
}

/** The companies that one frame names, as the user has said that they are meant on this site. */
export function meantOn(reading: PageReading, { known, settings }: Eyes, site: string | null): Linked {
  const { corrections } = settings;
  const linked = linkedBy(reading, known.all, toldOn(corrections, site));
  return asMeant(linked, meaningOn(corrections, site), (taken) =>
    toldMentions(reading.model.text, corrections, site, taken),
  );
}

/** The companies that a reading names, to this body of knowledge and by what the user `said` of names. */
export function linkedBy(reading: PageReading, body: Body, said: Corrections = NO_CORRECTIONS): LinkedPage {
  const corrections = [...body.told, ...said];
  return corrections.length === 0 ? linkedPlainly(body)(reading) : link(reading, body, corrections);
}

/** Marks and findings of most users follow one body and no word of their own: the page is linked once for both. */
const linkedPlainly = oncePer((body: Body) =>
  oncePer((reading: PageReading) => link(reading, body, NO_CORRECTIONS)),
);

function link(reading: PageReading, { gazetteer, related }: Body, corrections: Corrections): LinkedPage {
  const page = withDeclared(reading.model, reading.jsonLd);
  return linkPage(page, gazetteer, { related, corrections, tokens: tokensOf(reading) });
}

/** The words of a reading, made once: they are the same to whatever is known. */
export const tokensOf = oncePer(({ model }: PageReading) => new PageTokens(model.text, model.language));

/**
 * What `work` yields on readings, with whatever of the bodies it asks for. Brought beforehand, each in one read: whom the
 * pages name, for linking; of those who are linked the owners, for verdicts. The few others as they come up.
 */
export async function onPages<T>(
  readings: readonly PageReading[],
  { known }: Eyes,
  work: () => T,
): Promise<T> {
  const bodies = [...new Set([known.packs, known.all])];
  for (const body of bodies) {
    if (body.missing().length === 0) continue;
    const named = readings.map((reading) =>
      bringing([body], () => companiesNamedIn(tokensOf(reading), body.gazetteer)),
    );
    await body.bring(body.missing((await Promise.all(named)).flat()));
    // Done once: the work finds it done.
    const linked = readings.map((reading) => bringing([body], () => linkedBy(reading, body)));
    await body.bringAbout((await Promise.all(linked)).flatMap(companiesIn));
  }
  return bringing(bodies, work);
}

function companiesIn({ mentions, ambiguous }: LinkedPage): CompanyId[] {
  return [...mentions.map(({ company }) => company), ...ambiguous.flatMap(({ candidates }) => candidates)];
}

/** The company that runs this host, by the packs alone: what stands on its pages must not depend on own entries. */
export function companySite(host: string | null, { packs }: Known): CompanyId | null {
  const company = companyOfHost(host, packs.gazetteer);
  return company === null ? null : (packs.gazetteer.companies.at(company)?.id ?? null);
}

export function isCompanySite(host: string | null, known: Known): boolean {
  return companySite(host, known) !== null;
}
