import type { Attributed } from '../core/words/card-view.ts';

/** A sentence with who says so and when; the source opens in a new tab and learns nothing of where it was clicked. */
export function AttributedSentence({ said }: { readonly said: Attributed }) {
  return (
    <p class="said">
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
