import type { Attributed } from '../core/words/card-view.ts';

interface SaidProps {
  readonly said: Attributed;
  /** "Link 2", for people who hear it. */
  readonly hop: (number: number) => string;
}

/** A sentence with who says so and when; the source opens in a new tab and learns nothing of where it was clicked. */
export function AttributedSentence({ said, hop }: SaidProps) {
  return (
    <p class="said">
      {said.hop !== undefined && <HopNumber number={said.hop} label={hop(said.hop)} />}
      {said.label && <span class="said-label">{said.label}</span>} {said.text}{' '}
      <cite>
        {said.url === null ? (
          said.attribution
        ) : (
          <a href={said.url} target="_blank" rel="noopener noreferrer">
            {said.attribution}
          </a>
        )}
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
