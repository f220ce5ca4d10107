/** The world as supposed: what it is made of, each of which can be taken back, and the levels that follow. */
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import { Sign } from '../../look/sign.tsx';
import type { OpenPage, SupposedTie, SupposedWorld } from '../../messages/contract.ts';
import { hashOf } from '../route.ts';
import { ShiftList } from '../shifts/shift-list.tsx';
import { useSurroundings } from '../surroundings.ts';
import type { LeftOut } from './left-out-part.tsx';

interface WorldProps {
  readonly ties: readonly SupposedTie[];
  readonly left: readonly LeftOut[];
  readonly page: OpenPage | null;
  readonly onTake: (at: number) => void;
  readonly onTakeLeft: (key: string) => void;
}

export function SupposedWorldPart({ ties, left, page, onTake, onTakeLeft }: WorldProps) {
  const say = useSay();
  const { ask } = useSurroundings();
  const question = { add: ties, remove: left.map(({ key }) => key), tab: page?.tab ?? null };
  const { loaded, reload } = useLoaded(() => ask('suppose.try', question), JSON.stringify(question));
  const said = loaded.state === 'ready' ? loaded.value.said : [];
  return (
    <>
      <section class="part sunken">
        <h2 class="part-title">{say('desk_suppose_if')}</h2>
        <ul class="supposed-list">
          {ties.map((tie, at) => (
            <Condition
              key={JSON.stringify([tie, at])}
              words={said[at] ?? '…'}
              keep={ownClaimAddress(tie)}
              onTake={() => onTake(at)}
            />
          ))}
          {left.map(({ key, words }) => (
            <Condition
              key={key}
              words={say('desk_suppose_not', { claim: words })}
              onTake={() => onTakeLeft(key)}
            />
          ))}
        </ul>
      </section>
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && <Outcome world={loaded.value} page={page} />}
    </>
  );
}

interface ConditionProps {
  readonly words: string;
  /** Where it can be entered as the person's own claim; absent = it is one of the data already. */
  readonly keep?: string;
  readonly onTake: () => void;
}

function Condition({ words, keep, onTake }: ConditionProps) {
  const say = useSay();
  return (
    <li class="supposed-line">
      <span>
        {words}
        {keep && (
          <>
            {' '}
            <a class="keep" href={keep}>
              {say('desk_suppose_keep')}
            </a>
          </>
        )}
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={say('popup_remove', { name: words })}
        onClick={onTake}
      >
        <Sign name="remove" />
      </button>
    </li>
  );
}

/** The form for own claims with the tie filled in: source and date are for the person to give. */
function ownClaimAddress({ owner, subject, tie, sharePercent, votesPercent }: SupposedTie): string {
  const sizes = { share: sharePercent?.toString() ?? '', votes: votesPercent?.toString() ?? '' };
  return hashOf({ page: 'own', item: null, query: { owner, subject, tie, ...sizes } });
}

function Outcome({ world, page }: { readonly world: SupposedWorld; readonly page: OpenPage | null }) {
  const say = useSay();
  const here = new Set(world.page?.map(({ company }) => company));
  const onPage = world.lines.filter(({ company }) => here.has(company.company));
  return (
    <>
      {page !== null && world.page !== null && (
        <section class="part">
          <h2 class="part-title">
            {say('desk_suppose_page', { title: page.title })} <span class="part-count">{onPage.length}</span>
          </h2>
          <p class="list-note">
            {say('desk_suppose_page_text', { host: page.host, count: String(world.page.length) })}
          </p>
          <ShiftList lines={onPage} none={say('desk_suppose_page_none')} />
        </section>
      )}
      <section class="part">
        <h2 class="part-title">
          {say('desk_suppose_then')} <span class="part-count">{world.lines.length}</span>
        </h2>
        <ShiftList lines={world.lines} none={say('desk_suppose_none')} />
        <p class="list-note">{say('desk_shifts_judged', { count: String(world.judged) })}</p>
      </section>
    </>
  );
}
