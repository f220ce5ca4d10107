import { useId } from 'preact/hooks';
import type { Attributed } from '../../core/words/card-view.ts';
import { SourceList, SourceName } from './source-list.tsx';

interface SaidProps {
  readonly said: Attributed;
  /** "Link 2", for people who hear it. */
  readonly hop: (number: number) => string;
  /** "More sources: 8". */
  readonly moreSources: (count: number) => string;
}

/** A sentence with who says so and when, and who else behind a fold. */
export function AttributedSentence({ said, hop, moreSources }: SaidProps) {
  const { others = [] } = said;
  const id = useId();
  const saidId = `${id}-said`;
  return (
    <>
      <Sentence id={saidId} said={said} hop={hop} />
      {others.length > 0 && (
        <details class="folded said-others">
          <summary id={id} aria-labelledby={`${id} ${saidId}`}>
            {moreSources(others.length)}
          </summary>
          <SourceList sources={others} />
        </details>
      )}
    </>
  );
}

type SentenceProps = Omit<SaidProps, 'moreSources'> & { readonly id: string };

function Sentence({ id, said, hop }: SentenceProps) {
  return (
    <p id={id} class="said">
      {said.hop !== undefined && <HopNumber number={said.hop} label={hop(said.hop)} />}
      {said.label && <span class="said-label">{said.label}</span>} {said.text}{' '}
      <cite>
        <SourceName source={{ text: said.attribution, url: said.url }} />
      </cite>
    </p>
  );
}

/** The number by which a claim names the link of the picture that it is behind. */
export function HopNumber({ number, label }: { readonly number: number; readonly label: string }) {
  return (
    <>
      <span class="hop" aria-hidden="true">
        {number}
      </span>
      <span class="heard">{label}: </span>
    </>
  );
}
