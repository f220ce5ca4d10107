import { useId } from 'preact/hooks';
import { OWN_PACK } from '../../core/settings/own-entry.ts';
import { SourceName } from '../../look/card/source-list.tsx';
import { Folded } from '../../look/folded.tsx';
import { useSay } from '../../look/say.ts';
import type { ClaimLine } from '../../messages/contract.ts';
import { useCompanyAddress } from '../address.ts';
import { Objection } from '../own/objection.tsx';
import { hashOf } from '../route.ts';

// As many as fit a screen's height beside their sources.
const OPEN = 6;
// The best source and the best that disagrees or confirms; a row of ten hides what the claim says.
const OPEN_SOURCES = 2;

/** What the person has entered is changed where it was entered. */
const OWN = `${OWN_PACK}/`;

interface ClaimsProps {
  readonly title: string;
  readonly lines: readonly ClaimLine[];
  /** The person has said something against a claim. */
  readonly onChanged: () => void;
}

/** Every row of one kind: what its sources say, in figures, and each source to open. */
export function ClaimsPart({ title, lines, onChanged }: ClaimsProps) {
  const say = useSay();
  return (
    <section class="part">
      <h2 class="part-title">
        {title} <span class="part-count">{lines.length}</span>
      </h2>
      {lines.length === 0 && <p class="missing">{say('desk_claims_none')}</p>}
      <Folded
        items={lines}
        open={OPEN}
        listClass="claim-list"
        more={(count) => say('look_more', { count: String(count) })}
        draw={(line) => <Claim key={line.key} line={line} onChanged={onChanged} />}
      />
    </section>
  );
}

function Claim({ line, onChanged }: { readonly line: ClaimLine } & Pick<ClaimsProps, 'onChanged'>) {
  const say = useSay();
  const addressOf = useCompanyAddress();
  const textId = useId();
  const { key, other, text, label, facts, sources } = line;
  return (
    <li class="claim">
      <p class="claim-head">
        <a href={addressOf(other.company)}>{other.name}</a>
        {label && <span class="said-label">{label}</span>}
      </p>
      <p id={textId}>{text}</p>
      <dl class="claim-facts">
        {facts.map(({ name, value }) => (
          <div key={name} class="claim-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Folded
        items={sources}
        open={OPEN_SOURCES}
        listClass="claim-sources"
        more={(count) => say('look_sources_more', { count: String(count) })}
        of={textId}
        draw={(source) => (
          <li key={`${source.text} ${source.url}`}>
            <SourceName source={source} /> <span class="list-note">{source.kind}</span>
          </li>
        )}
      />
      {key.startsWith(OWN) ? (
        <a href={hashOf({ page: 'own', item: null })}>{say('desk_own_claims')}</a>
      ) : (
        <Objection claim={key} textId={textId} onSaid={onChanged} />
      )}
    </li>
  );
}
