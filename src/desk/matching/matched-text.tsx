import type { ComponentChildren } from 'preact';
import { useSay } from '../../look/say.ts';
import type { MatchView } from '../../messages/contract.ts';

/** More than a screen or two nobody reads here; the candidates below have all. */
const LONGEST_SHOWN = 4_000;

/** The text with its candidates marked in place: underlined where taken, dotted where refused. */
export function MatchedText({ view: { text, candidates } }: { readonly view: MatchView }) {
  const say = useSay();
  const shown = text.slice(0, LONGEST_SHOWN);
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end, judgement } of candidates) {
    // Of candidates over each other the first, which is the longest, is marked.
    if (start < at || end > shown.length) continue;
    pieces.push(
      shown.slice(at, start),
      <span key={start} class={`matched ${judgement}`} title={say(`desk_match_${judgement}`)}>
        {shown.slice(start, end)}
      </span>,
    );
    at = end;
  }
  pieces.push(shown.slice(at));
  return (
    <blockquote class="matched-text">
      {pieces}
      {text.length > LONGEST_SHOWN && '…'}
    </blockquote>
  );
}
