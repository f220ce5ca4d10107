import type { ComponentChildren } from 'preact';

interface FoldedProps<Item> {
  readonly items: readonly Item[];
  /** How many stand open; one more than that is not worth a fold and stands open too. */
  readonly open: number;
  readonly listClass: string;
  /** "29 more": takes how many are folded away. */
  readonly more: (count: number) => string;
  /** One list item, with its key. */
  readonly draw: (item: Item) => ComponentChildren;
}

/** A list whose first items say the most; the rest opens on demand. */
export function Folded<Item>({ items, open, listClass, more, draw }: FoldedProps<Item>) {
  const shown = items.length === open + 1 ? items.length : open;
  const rest = items.slice(shown);
  return (
    <>
      <ul class={listClass}>{items.slice(0, shown).map(draw)}</ul>
      {rest.length > 0 && (
        <details class="folded">
          <summary>{more(rest.length)}</summary>
          <ul class={listClass}>{rest.map(draw)}</ul>
        </details>
      )}
    </>
  );
}
