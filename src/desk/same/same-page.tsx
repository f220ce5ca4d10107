/** Records that may be of one company: a name in a country is a question, and the person gives the answer. */
import { useId } from 'preact/hooks';
import { DeedOf } from '../../look/deed-of.tsx';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import type { DecidedPair, SameList, SamePair, SameRecord } from '../../messages/contract.ts';
import { useCompanyAddress } from '../address.ts';
import { useSurroundings } from '../surroundings.ts';
import { ToldNotice, useDeeds } from '../told.tsx';

type Pair = Pick<DecidedPair, 'found' | 'known'>;

export function SamePage() {
  const say = useSay();
  const { ask } = useSurroundings();
  const deeds = useDeeds();
  const { loaded, reload } = useLoaded(() => ask('same.list', {}), null);
  const list = loaded.state === 'ready' ? loaded.value : null;
  const answer = (pair: Pair, same: boolean | null) =>
    deeds.attempt(
      () => ask('same.answer', { ...pair, same }),
      (undo) => {
        reload();
        const unsay = () => deeds.attempt(() => ask('settings.undo', undo), reload);
        if (same !== null) deeds.done(say(same ? 'same_said_one' : 'same_said_two'), unsay);
      },
    );
  return (
    <div class="parts">
      <p>{say('same_text')}</p>
      <ToldNotice told={deeds.told} />
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {list === null && loaded.state === 'loading' && <p role="status">{say('popup_loading')}</p>}
      {list !== null && (
        <>
          <Possible list={list} onAnswer={answer} />
          <Conflicts list={list} />
          <Decided list={list} onUndo={(pair) => answer(pair, null)} />
        </>
      )}
    </div>
  );
}

interface PossibleProps {
  readonly list: SameList;
  readonly onAnswer: (pair: Pair, same: boolean) => void;
}

function Possible({ list: { possible, more }, onAnswer }: PossibleProps) {
  const say = useSay();
  if (possible.length === 0) return <p class="missing">{say('same_none')}</p>;
  return (
    <section class="part">
      <h2 class="part-title">
        {say('same_open')} <span class="part-count">{possible.length + more}</span>
      </h2>
      <ul class="named-list">
        {possible.map((both) => {
          const pair = { found: both.found.company, known: both.known.company };
          return (
            <Question
              key={`${pair.found} ${pair.known}`}
              both={both}
              onAnswer={(same) => onAnswer(pair, same)}
            />
          );
        })}
      </ul>
      {more > 0 && <p class="list-note">{say('same_more', { count: String(more) })}</p>}
    </section>
  );
}

interface QuestionProps {
  readonly both: SamePair;
  readonly onAnswer: (same: boolean) => void;
}

function Question({ both, onAnswer }: QuestionProps) {
  const say = useSay();
  const id = useId();
  return (
    <li class="named-row">
      <Both id={id} pair={both} />
      <DeedOf words={say('desk_merge_same')} of={id} act={() => onAnswer(true)} />
      <DeedOf words={say('desk_merge_two')} of={id} act={() => onAnswer(false)} />
    </li>
  );
}

function Conflicts({ list: { conflicts } }: { readonly list: SameList }) {
  const say = useSay();
  if (conflicts.length === 0) return null;
  return (
    <section class="part">
      <h2 class="part-title">{say('same_conflicts')}</h2>
      <ul class="named-list">
        {conflicts.map((both) => (
          <li key={`${both.found.company} ${both.known.company}`} class="named-row">
            <Both pair={both} note={both.words} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface BothProps {
  /** For what is named by them. */
  readonly id?: string;
  readonly pair: SamePair;
  readonly note?: string;
}

function Both({ id, pair: { found, known }, note }: BothProps) {
  return (
    <div id={id} class="named-text">
      <Record record={known} />
      <Record record={found} />
      {note !== undefined && <span class="list-note">{note}</span>}
    </div>
  );
}

function Record({ record: { company, name, words } }: { readonly record: SameRecord }) {
  const addressOf = useCompanyAddress();
  return (
    <span>
      <a class="list-name" href={addressOf(company)}>
        {name}
      </a>{' '}
      <span class="list-note">{words}</span>
    </span>
  );
}

interface DecidedProps {
  readonly list: SameList;
  readonly onUndo: (pair: Pair) => void;
}

function Decided({ list: { decided }, onUndo }: DecidedProps) {
  const say = useSay();
  if (decided.length === 0) return null;
  return (
    <section class="part">
      <h2 class="part-title">{say('same_decided')}</h2>
      <ul class="named-list">
        {decided.map(({ found, known, words }) => (
          <Answer key={`${found} ${known}`} words={words} onUndo={() => onUndo({ found, known })} />
        ))}
      </ul>
    </section>
  );
}

function Answer({ words, onUndo }: { readonly words: string; readonly onUndo: () => void }) {
  const say = useSay();
  const id = useId();
  return (
    <li class="named-row">
      <span id={id} class="named-text">
        {words}
      </span>
      <DeedOf words={say('same_take_back')} of={id} act={onUndo} />
    </li>
  );
}
