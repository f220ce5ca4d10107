/**
 * One company in full, on any date:
 *
 *   level, date and time ──► card for the present viewpoint ──► who holds whom ──► other suppliers ──► every claim ──► legal tests
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CompanyId } from '../../core/company/company.ts';
import { Blank } from '../../look/blank.tsx';
import { cardLabels } from '../../look/card/card-labels.ts';
import { CompanyCard } from '../../look/card/company-card.tsx';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import { useSettled } from '../../look/settled.ts';
import { Refused } from '../../messages/ask.ts';
import type { CompanyPage as Page } from '../../messages/contract.ts';
import { DateLookedAt, nameAddress } from '../address.ts';
import { Fact } from '../fact.tsx';
import { LookUpPart } from '../look-up/look-up-part.tsx';
import { NobodyWatched } from '../nobody-watched.tsx';
import { dateIn, hashOf, type Route } from '../route.ts';
import { useSurroundings } from '../surroundings.ts';
import { AlternativesPart } from './alternatives-part.tsx';
import { AsOf } from './as-of.tsx';
import { ClaimsPart } from './claims-part.tsx';
import { LensTable } from './lens-table.tsx';
import { PicturePart } from './picture-part.tsx';

interface CompanyPageProps {
  readonly company: CompanyId;
  /** May ask for a date. */
  readonly route: Route;
  /** What the person has said here may change the level that a list beside shows. */
  readonly onChanged: () => void;
}

export function CompanyPage({ company, route, onChanged }: CompanyPageProps) {
  const say = useSay();
  const { ask } = useSurroundings();
  const [date, setDate] = useState(() => dateOf(route));
  // A slider passes a hundred dates on its way; only where it rests is anything worked out.
  const asOf = useSettled(date);
  useEffect(() => setDate(dateOf(route)), [route]);
  useEffect(() => {
    nameAddress({ page: 'companies', item: company, query: asOf === null ? {} : { on: asOf } });
  }, [company, asOf]);
  const { loaded, reload } = useLoaded(
    async () => ({
      page: await ask('company.page', { company, asOf }),
      watches: (await ask('viewpoint.read', {})).watched.length > 0,
    }),
    asOf,
  );
  const changed = () => {
    reload();
    onChanged();
  };
  const top = useFocusOnArrival();
  return (
    <div class="company-page" ref={top} tabIndex={-1}>
      {loaded.state === 'loading' && <p role="status">{say('popup_loading')}</p>}
      {loaded.state === 'failed' &&
        (isNowhere(loaded.error) ? <Nowhere /> : <Failure error={loaded.error} retry={reload} />)}
      {loaded.state === 'ready' && (
        <>
          {!loaded.value.watches && <NobodyWatched />}
          <AsOf page={loaded.value.page} date={date ?? loaded.value.page.today} onDate={setDate} />
          <DateLookedAt.Provider value={asOf}>
            <Parts page={loaded.value.page} onChanged={changed} />
          </DateLookedAt.Provider>
        </>
      )}
    </div>
  );
}

function dateOf({ query: { on } }: Route): string | null {
  return dateIn(on);
}

/** The link that led here may be gone with the company it stood on; a keyboard then stands where the new one begins. */
function useFocusOnArrival() {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) top.current?.focus({ preventScroll: true });
  }, []);
  return top;
}

/** To ask again would change nothing: the address is wrong, or the company went with its pack. */
function isNowhere(error: unknown): boolean {
  return error instanceof Refused && error.problem.code === 'not-found';
}

function Nowhere() {
  const say = useSay();
  return (
    <Blank title={say('desk_company_nowhere')} text={say('desk_company_nowhere_text')}>
      <a class="button" href={hashOf({ page: 'data', item: null })}>
        {say('desk_company_nowhere_data')}
      </a>
    </Blank>
  );
}

interface PartsProps {
  readonly page: Page;
  readonly onChanged: () => void;
}

function Parts({ page, onChanged }: PartsProps) {
  const say = useSay();
  const { card, asOf, lenses } = page;
  return (
    <>
      <div class="sheet">
        {/* Name and level stand over the date; the other suppliers have a part of their own here. */}
        <CompanyCard
          view={{ ...card, alternatives: null }}
          labels={cardLabels(say)}
          isHeaded={false}
          actions={<TryIf company={card.company} />}
        />
      </div>
      <PicturePart company={card.company} name={card.name} asOf={asOf} />
      {card.alternatives && <AlternativesPart found={card.alternatives} />}
      <ClaimsPart
        title={say('desk_claims_owners', { name: card.name })}
        lines={page.owners}
        onChanged={onChanged}
      />
      <ClaimsPart
        title={say('desk_claims_holdings', { name: card.name })}
        lines={page.holdings}
        onChanged={onChanged}
      />
      {page.laterWords && <p class="list-note">{page.laterWords}</p>}
      <LookUpPart company={card.company} name={card.name} onChanged={onChanged} />
      {lenses && <LensTable lenses={lenses} />}
      {page.facts.length > 0 && (
        <section class="part">
          <h2 class="part-title">{say('desk_facts')}</h2>
          <dl class="facts">
            {page.facts.map(({ name, value }) => (
              <Fact key={name} name={name}>
                {value}
              </Fact>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function TryIf({ company }: { readonly company: CompanyId }) {
  const say = useSay();
  return (
    <p>
      <a class="button" href={hashOf({ page: 'suppose', item: company })}>
        {say('desk_company_suppose')}
      </a>
    </p>
  );
}
