/** "If this claim did not hold": the claims about a company, each to be left out of the sandbox. */
import { useState } from 'preact/hooks';
import type { CompanyId } from '../../core/company/company.ts';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import type { NamedCompany } from '../../messages/contract.ts';
import { PickOne } from '../pick-company.tsx';
import { useSurroundings } from '../surroundings.ts';

/** A claim that is left out, by `ClaimLine.key`. */
export interface LeftOut {
  readonly key: string;
  readonly words: string;
}

interface LeftOutProps {
  readonly about: CompanyId | null;
  readonly left: readonly LeftOut[];
  readonly onLeave: (left: readonly LeftOut[]) => void;
}

export function LeftOutPart({ about, left, onLeave }: LeftOutProps) {
  const say = useSay();
  const [picked, setPicked] = useState<Pick<NamedCompany, 'id' | 'name'> | null>(null);
  const company = picked?.id ?? about;
  return (
    <section class="part">
      <h2 class="part-title">{say('desk_suppose_without')}</h2>
      <PickOne label={say('desk_suppose_claims_of')} company={picked} onPick={setPicked} />
      {company !== null && <Claims key={company} company={company} left={left} onLeave={onLeave} />}
    </section>
  );
}

function Claims({ company, left, onLeave }: Omit<LeftOutProps, 'about'> & { readonly company: CompanyId }) {
  const say = useSay();
  const { ask } = useSurroundings();
  const { loaded, reload } = useLoaded(() => ask('company.page', { company, asOf: null }), company);
  if (loaded.state === 'loading') return <p role="status">{say('popup_loading')}</p>;
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={reload} />;
  const { owners, holdings } = loaded.value;
  const claims = [...owners, ...holdings];
  const keys = new Set(left.map(({ key }) => key));
  if (claims.length === 0) return <p class="missing">{say('desk_claims_none')}</p>;
  return (
    <fieldset class="claim-picks">
      <legend class="heard">{say('desk_suppose_claims_of')}</legend>
      {claims.map(({ key, text, label }) => (
        <label key={key} class="claim-pick">
          <input
            type="checkbox"
            checked={keys.has(key)}
            onChange={() =>
              onLeave(keys.has(key) ? left.filter((one) => one.key !== key) : [...left, { key, words: text }])
            }
          />
          <span>
            {label && <span class="said-label">{label}</span>} {text}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
