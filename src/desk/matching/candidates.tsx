import { useSay } from '../../look/say.ts';
import type { MatchCandidate } from '../../messages/contract.ts';
import { useCompanyAddress } from '../address.ts';

/** Each candidate with its score against the one needed, and what speaks for and against it. */
export function Candidates({ candidates }: { readonly candidates: readonly MatchCandidate[] }) {
  const say = useSay();
  if (candidates.length === 0) return <p class="missing">{say('desk_match_none')}</p>;
  return (
    <ul class="claim-list">
      {candidates.map((candidate) => (
        <Candidate key={`${candidate.start} ${candidate.end}`} candidate={candidate} />
      ))}
    </ul>
  );
}

function Candidate({ candidate }: { readonly candidate: MatchCandidate }) {
  const say = useSay();
  const addressOf = useCompanyAddress();
  const { surface, companies, judgement, certainty, needed, reasonsFor, reasonsAgainst } = candidate;
  return (
    <li class="claim">
      <p class="claim-head">
        <q class={`matched ${judgement}`}>{surface}</q>
        <span class="said-label">{say(`desk_match_${judgement}`)}</span>
      </p>
      <p>
        {companies.map(({ company, name }, at) => (
          <span key={company}>
            {at > 0 && ' · '}
            <a href={addressOf(company)}>{name}</a>
          </span>
        ))}
      </p>
      <p class="match-score">
        <span class="meter" aria-hidden="true">
          <span class="meter-part" style={{ width: `${certainty}%` }} />
          <span class="meter-line" style={{ insetInlineStart: `${needed}%` }} />
        </span>
        {say('desk_match_score', { certainty: String(certainty), needed: String(needed) })}
      </p>
      <Reasons title={say('desk_match_for')} reasons={reasonsFor} />
      <Reasons title={say('desk_match_against')} reasons={reasonsAgainst} />
    </li>
  );
}

function Reasons({ title, reasons }: { readonly title: string; readonly reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <dl class="match-reasons">
      <dt>{title}</dt>
      {reasons.map((reason) => (
        <dd key={reason}>{reason}</dd>
      ))}
    </dl>
  );
}
