/** What only the live page can answer while it is read: what is shown, and what stands apart. */
import type { View } from '../../page/view.ts';

export interface LiveView extends Required<View> {
  /** Parts of the document that are hidden and were not read, those met since the last call first. */
  takeHidden(document: Document): readonly Element[];
}

/** More hidden parts than this are a page's whole second half; watching them all would cost every layout. */
const MOST_HIDDEN = 300;

/** A person can open these by themselves, so that the names in them count as the page's. */
const COLLAPSED = 'details:not([open]), [hidden="until-found"]';

export function liveView(): LiveView {
  let hidden: Element[] = [];
  const noteHidden = (element: Element) => {
    // Reading order: what was hidden last is the likeliest to contain the next.
    if (hidden.length >= MOST_HIDDEN || hidden.at(-1)?.contains(element)) return;
    hidden.push(outermostHidden(element));
  };
  return {
    isVisible(element) {
      if (isShown(element) || element.closest(COLLAPSED) !== null) return true;
      noteHidden(element);
      return false;
    },
    breaksLine: standsApart,
    takeHidden(document) {
      const taken = [...hidden, ...hiddenByMarkup(document)].slice(0, MOST_HIDDEN);
      hidden = [];
      return taken;
    },
  };
}

/** What the reading leaves out by its markup (page/skip.ts), without asking for its layout. */
const HIDDEN_BY_MARKUP = '[hidden], [style*="display"], dialog:not([open])';

function hiddenByMarkup(document: Document): Element[] {
  return [...document.querySelectorAll(HIDDEN_BY_MARKUP)].filter((element) => !isShown(element));
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

function outermostHidden(element: Element): Element {
  let outermost = element;
  for (let above = element.parentElement; above && !isShown(above); above = above.parentElement) {
    outermost = above;
  }
  return outermost;
}

// Less is letter spacing or a border's width; a chip or a column stands further off.
const LEAST_GAP = 3;

/** True where a reader sees two words although the markup glues them: a flex item, a chip with its padding. */
function standsApart(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.display === 'contents') return false;
  if (!style.display.startsWith('inline') && !style.display.startsWith('ruby')) return true;
  const { marginLeft, marginRight, paddingLeft, paddingRight } = style;
  return [marginLeft, marginRight, paddingLeft, paddingRight].some(
    (gap) => Number.parseFloat(gap) >= LEAST_GAP,
  );
}
