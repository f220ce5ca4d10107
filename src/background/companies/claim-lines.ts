/** Rows of the data → the lines that the desk lists: what is said, since when, by whom, and how it stands. */
import type { CompanyId, Source } from '../../core/company/company.ts';
import type { Band, PartialDate } from '../../core/ownership/interest.ts';
import { fractionOf, spanOf } from '../../core/ownership/span.ts';
import { OWN_PACK } from '../../core/settings/own-entry.ts';
import type { CitedClaim } from '../../core/verdict/assessment.ts';
import { attribution, claimInWords, objectionsInWords } from '../../core/words/attribution.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import { dateInWords, sizeInWords } from '../../core/words/figures.ts';
import { interestSentence, type NameOf } from '../../core/words/sentences.ts';
import type { ClaimLine, Fact } from '../../messages/contract.ts';

/** `claims` as lines of the page of `company`. */
export function claimLines(
  claims: readonly CitedClaim[],
  company: CompanyId,
  nameOf: NameOf,
  catalogue: Catalogue,
): readonly ClaimLine[] {
  return claims.map((claim) => {
    const { interest } = claim;
    const said = claimInWords(claim, interestSentence(interest, nameOf, catalogue), OWN_PACK, catalogue);
    const other = interest.owner === company ? interest.subject : interest.owner;
    return {
      key: `${interest.pack}/${interest.ref}`,
      other: { company: other, name: nameOf(other) },
      text: said.text,
      label: said.label ?? null,
      facts: factsOf(claim, catalogue),
      sources: interest.sources.map((source) => sourceLine(source, catalogue)),
    };
  });
}

/** What the row states in figures. A size that no source gives is left out: a blank there would read as none. */
function factsOf(claim: CitedClaim, catalogue: Catalogue): readonly Fact[] {
  const { interest } = claim;
  const { tie, share, voting, start, end, status } = interest;
  const date = (day: PartialDate) => dateInWords(day, catalogue);
  const against = objectionsInWords(claim, catalogue).map(({ text, attribution: by }) => `“${text}” ${by}`);
  const rows = [
    ['desk_claim_kind', say(catalogue, `link_${tie}`)],
    ['desk_claim_share', share && bandInWords(share, catalogue)],
    ['desk_claim_votes', voting && bandInWords(voting, catalogue)],
    ['desk_claim_from', start === null ? say(catalogue, 'desk_claim_from_unknown') : date(start)],
    ['desk_claim_to', end && date(end)],
    // The stage that the deal had reached; beside the label "Ended" it would read as the opposite.
    [
      'desk_claim_stage',
      claim.role === 'past' ? null : say(catalogue, `desk_stage_${status.replace('-', '_')}`),
    ],
    ['label_objection', against.length === 0 ? null : against.join(' · ')],
  ] as const;
  return rows.flatMap(([name, value]) => (value === null ? [] : [{ name: say(catalogue, name), value }]));
}

function bandInWords(band: Band, catalogue: Catalogue): string {
  const { lower, upper } = spanOf(band);
  return sizeInWords([fractionOf(lower), fractionOf(upper)], catalogue);
}

function sourceLine(source: Source, catalogue: Catalogue): ClaimLine['sources'][number] {
  return {
    text: attribution(source, catalogue),
    kind: say(catalogue, `desk_tier_${source.basisTier}`),
    url: source.url,
  };
}
