/** Texts kept as examples: whether each is still read as when it was kept. */
import { useId } from 'preact/hooks';
import { DeedOf } from '../../look/deed-of.tsx';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import { Sign } from '../../look/sign.tsx';
import type { ExampleView } from '../../messages/contract.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Deeds } from '../told.tsx';

interface ExamplesProps {
  /** Changes when an example was added. */
  readonly stamp: number;
  readonly deeds: Deeds;
  readonly onTry: (text: string) => void;
}

export function ExamplesPart({ stamp, deeds, onTry }: ExamplesProps) {
  const say = useSay();
  const { ask } = useSurroundings();
  const { loaded, reload } = useLoaded(() => ask('example.list', {}), stamp);
  const forget = ({ id, text }: ExampleView) =>
    deeds.attempt(
      () => ask('example.forget', { example: id }),
      () => {
        reload();
        const again = () => deeds.attempt(() => ask('example.keep', { text }), reload);
        deeds.done(say('desk_example_forgotten'), again);
      },
    );
  return (
    <section class="part">
      <h2 class="part-title">{say('desk_examples')}</h2>
      <p class="part-lead">{say('desk_examples_text')}</p>
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && loaded.value.length === 0 && (
        <p class="missing">{say('desk_examples_none')}</p>
      )}
      {loaded.state === 'ready' && (
        <ul class="named-list">
          {loaded.value.map((example) => (
            <Example
              key={example.id}
              example={example}
              onTry={() => onTry(example.text)}
              onForget={() => forget(example)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Enough of a text to know it again. */
const OPENING = 160;

interface ExampleProps {
  readonly example: ExampleView;
  readonly onTry: () => void;
  readonly onForget: () => void;
}

function Example({ example: { text, kept, isAsKept, names }, onTry, onForget }: ExampleProps) {
  const say = useSay();
  const { dateWords } = useSurroundings();
  const openingId = useId();
  const opening = text.length > OPENING ? `${text.slice(0, OPENING)}…` : text;
  return (
    <li class="named-row">
      <div class="named-text">
        <q id={openingId}>{opening}</q>
        <span class="list-note">
          {names.map(({ surface, company }) => `${surface} → ${company.name}`).join(' · ')}
        </span>
        <span class={isAsKept ? 'list-note' : 'field-error'}>
          {say(isAsKept ? 'desk_example_same' : 'desk_example_other', { date: dateWords(kept) })}
        </span>
      </div>
      <DeedOf words={say('desk_example_try')} of={openingId} act={onTry} />
      <button
        type="button"
        class="icon-button"
        aria-label={say('popup_remove', { name: opening })}
        onClick={onForget}
      >
        <Sign name="remove" />
      </button>
    </li>
  );
}
