/**
 * A page's reading → marks, findings and what is flagged. Pure: everything it rests on comes as an argument.
 *
 *   reading ──► linked by the packs alone ───────────────► marks    same places whoever reads
 *          └──► linked with own entries, corrections out ─► findings, badge, popup
 */
import type { CompanyId } from '../core/company/company.ts';
import { linkPage } from '../core/linking/link.ts';
import type { Linked } from '../core/linking/linked.ts';
import { type Corrections, NO_CORRECTIONS } from '../core/linking/weigh.ts';
import { withDeclared } from '../core/mention/declared.ts';
import { correctionsFor, type IsCorrected, toldOn } from '../core/settings/correction.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { Assessor } from '../core/verdict/assess.ts';
import { findingsOn, isFlagged, type PageFindings } from '../core/verdict/page-findings.ts';
import type { Look, Mark, PageReading } from '../messages/contract.ts';
import type { Body, Known } from './knowledge.ts';
import type { Flagged } from './tabs.ts';

/** Whose eyes a page is checked with. */
export interface Eyes {
  readonly settings: Settings;
  readonly known: Known;
  readonly assessor: Assessor;
}

/** Marks for one frame's reading. `site` is where the user's corrections are looked up. */
export function marksOn(reading: PageReading, eyes: Eyes, site: string | null): readonly Mark[] {
  const corrected = correctionsFor(eyes.settings.corrections, site);
  return linkedBy(reading, eyes.known.packs).mentions.map(({ start, end, surface, company }) => ({
    start,
    end,
    company,
    look: lookOf(company, surface, eyes, corrected),
  }));
}

/** The user's own word changes the look of a mark and never whether or where it stands: a page could count marks. */
function lookOf(
  company: CompanyId,
  surface: string,
  { settings, assessor }: Eyes,
  corrected: IsCorrected,
): Look {
  if (corrected(company, surface)) return 'NOT_THIS';
  return settings.viewpoint.watched.length === 0 ? 'NOT_JUDGED' : assessor(company).shown;
}

/** What the frames of a page come to, together; own entries are found, corrected names are not. */
export function checkPage(readings: readonly PageReading[], eyes: Eyes, site: string | null): PageFindings {
  const { known, settings, assessor } = eyes;
  const corrected = correctionsFor(settings.corrections, site);
  const said = toldOn(settings.corrections, site);
  const linked = readings.map((reading) => linkedBy(reading, known.all, said));
  const mentions = linked.flatMap((frame) => frame.mentions);
  return findingsOn(
    {
      mentions: mentions.filter(({ company, surface }) => !corrected(company, surface)),
      ambiguous: linked.flatMap((frame) => frame.ambiguous),
      // The first frame is the page; what stands in its frames is somebody else's site.
      site: linked[0]?.site ?? null,
    },
    known.all.knowledge.companies,
    assessor,
  );
}

/** The companies that the badge counts. Nobody is flagged while nobody is watched. */
export function flaggedIn({ findings }: PageFindings): readonly Flagged[] {
  return findings
    .map(({ company, assessment }) => ({ company, level: assessment.shown }))
    .filter(({ level }) => isFlagged(level));
}

/** The companies that a reading names, to this body of knowledge and by what the user has `said` of names here. */
export function linkedBy(
  { model, jsonLd }: PageReading,
  { gazetteer, related, told }: Body,
  said: Corrections = NO_CORRECTIONS,
): Linked {
  return linkPage(withDeclared(model, jsonLd), gazetteer, { related, corrections: [...told, ...said] });
}
