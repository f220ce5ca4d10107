/** What each update of the data and each own edit came to, for the watchlist and the companies met. */
import { useEffect } from 'preact/hooks';
import { LevelBadge } from '../../look/card/level-badge.tsx';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import { Sign } from '../../look/sign.tsx';
import type { DigestChange, DigestEntry } from '../../messages/contract.ts';
import { useCompanyAddress } from '../address.ts';
import { DeedSwitch } from '../deed-switch.tsx';
import { useSurroundings } from '../surroundings.ts';
import { ToldNotice, useDeeds } from '../told.tsx';
import { clockOf, dayOf } from './sizes.ts';

export function DigestPage() {
  const say = useSay();
  const { ask, grantNotifications } = useSurroundings();
  const deeds = useDeeds();
  const { loaded, reload } = useLoaded(() => ask('digest.list', {}), null);
  const isReady = loaded.state === 'ready';
  // Once it is on show it has been seen; the list itself stays as it was drawn, with what is new still marked.
  useEffect(() => {
    if (isReady) ask('digest.seen', {}).catch(() => undefined);
  }, [isReady, ask]);
  const setNotifies = async (notifies: boolean) => {
    const given = !notifies || (await grantNotifications());
    if (given) await ask('digest.switch', { notifies });
    return given;
  };
  const answered = (given: boolean) => {
    reload();
    if (!given) deeds.done(say('desk_digest_refused'));
  };
  return (
    <div class="parts">
      <p>{say('desk_digest_text')}</p>
      <ToldNotice told={deeds.told} />
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && (
        <>
          <div class="switch-line">
            <DeedSwitch
              label={say('desk_digest_notify')}
              on={loaded.value.notifies}
              readFrom={loaded.value}
              deeds={deeds}
              act={setNotifies}
              after={answered}
            />
          </div>
          {loaded.value.entries.length === 0 && <p class="missing">{say('desk_digest_none')}</p>}
          {loaded.value.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </>
      )}
    </div>
  );
}

function Entry({ entry: { time, causeWords, seen, changes } }: { readonly entry: DigestEntry }) {
  const say = useSay();
  const { dateWords } = useSurroundings();
  return (
    <section class="part">
      <h2 class="part-title">
        {causeWords} {!seen && <span class="said-label is-new">{say('desk_digest_new')}</span>}
      </h2>
      <p class="list-note">
        <time dateTime={time}>
          {dateWords(dayOf(time))}, {clockOf(time)}
        </time>
      </p>
      {changes.length === 0 && <p class="missing">{say('desk_digest_unchanged')}</p>}
      <ul>
        {changes.map((change) => (
          <Change key={`${change.company.company} ${change.kind}`} change={change} />
        ))}
      </ul>
    </section>
  );
}

function Change({ change }: { readonly change: DigestChange }) {
  const say = useSay();
  const addressOf = useCompanyAddress();
  const { company, isHere, before, after, words } = change;
  return (
    <li class="shift">
      <div class="shift-head">
        {isHere ? (
          <a class="list-name" href={addressOf(company.company)}>
            {company.name}
          </a>
        ) : (
          <span class="list-name">{company.name}</span>
        )}
        <span class="shift-levels">
          {before !== null && before !== after && (
            <>
              <LevelBadge level={before} words={say(`level_${before}`)} />
              <Sign name="forward" />
              <span class="heard">{say('desk_shift_to')}</span>
            </>
          )}
          <LevelBadge level={after} words={say(`level_${after}`)} />
        </span>
      </div>
      <p class="shift-why">{words}</p>
    </li>
  );
}
