/** What only the live page can answer while it is read, and what it lets us notice on the way. */
import type { View } from '../../page/view.ts';

/** What was met while the page was read. */
export interface Noticed {
  /** Parts that are hidden and were not read. */
  readonly hidden: readonly Element[];
  /** Open shadow roots, whose changes are told to their own observers only. */
  readonly shadowRoots: readonly ShadowRoot[];
}

/** The view for one reading, and then what it noticed. */
export interface LiveView extends Required<View> {
  noticed(): Noticed;
}

/** More hidden parts than this are a page's whole second half; watching them all would cost every layout. */
const MOST_HIDDEN = 300;

/** A person can open these by themselves, so that the names in them count as the page's. */
const COLLAPSED = 'details:not([open]), [hidden="until-found"]';

/** What the reading leaves out by its markup (page/skip.ts), without asking for its layout. */
const HIDDEN_BY_MARKUP = '[hidden], [style*="display"], dialog:not([open])';

export function liveView(document: Document): LiveView {
  const hidden: Element[] = [];
  const shadowRoots: ShadowRoot[] = [];
  const noteHidden = (element: Element) => {
    // Reading order: what was hidden last is the likeliest to contain the next.
    if (hidden.length < MOST_HIDDEN && !hidden.at(-1)?.contains(element))
      hidden.push(outermostHidden(element));
  };
  return {
    isVisible(element) {
      if (isShown(element) || element.closest(COLLAPSED) !== null) return true;
      noteHidden(element);
      return false;
    },
    breaksLine: onceAStyle(standsApart),
    entersShadow: (root) => void shadowRoots.push(root),
    noticed() {
      const byMarkup = [...document.querySelectorAll(HIDDEN_BY_MARKUP)].filter(
        (element) => !isShown(element),
      );
      return { hidden: [...hidden, ...byMarkup].slice(0, MOST_HIDDEN), shadowRoots };
    },
  };
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

/**
 * Asks once for all elements of one tag and class in parents of one tag and class: they have one style on nearly
 * every page, and a computed style costs 4 µs, which links by the thousand make the dearest part of a reading.
 * Elements with a style or an id of their own are asked each for themselves.
 */
function onceAStyle(question: (element: Element) => boolean): (element: Element) => boolean {
  const answers = new Map<string, boolean>();
  return (element) => {
    if (element.hasAttribute('style') || element.id !== '') return question(element);
    const key = `${nameOf(element)} ${element.parentElement ? nameOf(element.parentElement) : ''}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = question(element);
    answers.set(key, answer);
    return answer;
  };
}

function nameOf(element: Element): string {
  return `${element.localName}.${element.getAttribute('class') ?? ''}`;
}
