import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FoldedProps<Item> {
  readonly items: readonly Item[];
  /** How many stand open; one more than that is not worth a fold and stands open too. */
  readonly open: number;
  readonly listClass: string;
  /** "29 more": takes how many are folded away. */
  readonly more: (count: number) => string;
  /** Id of the element that says whose list it is, where several on the page fold away as many. */
  readonly of?: string;
  /** One list item, with its key. */
  readonly draw: (item: Item) => ComponentChildren;
}

/** A list whose first items say the most; the rest opens on demand. */
export function Folded<Item>({ items, open, listClass, more, of, draw }: FoldedProps<Item>) {
  const id = useId();
  const shown = items.length === open + 1 ? items.length : open;
  const rest = items.slice(shown);
  return (
    <>
      <ul class={listClass}>{items.slice(0, shown).map(draw)}</ul>
      {rest.length > 0 && (
        <details class="folded">
          <summary id={id} aria-labelledby={of && `${id} ${of}`}>
            {more(rest.length)}
          </summary>
          <ul class={listClass}>{rest.map(draw)}</ul>
        </details>
      )}
    </>
  );
}
