/** What only the live page can answer while it is read, and what it lets us notice on the way. */
import { itself, plain } from '../../page/plain.ts';
import type { View } from '../../page/view.ts';

/** The view for one reading, and what it noticed. */
export interface LiveView extends Required<View> {
  /** Parts that are hidden and were not read, in reading order. */
  readonly hidden: readonly Element[];
}

/** More hidden parts than this are a page's whole second half; watching them all would cost every layout. */
const MOST_HIDDEN = 300;

/** A person can open these by themselves, so that the names in them count as the page's. */
const COLLAPSED = 'details:not([open]), [hidden="until-found"]';

/** `onShadow` is told of each open shadow root before it is read, so that no change in it is missed. */
export function liveView(onShadow: (root: ShadowRoot) => void): LiveView {
  const hidden: Element[] = [];
  const note = (element: Element) => {
    if (hidden.length < MOST_HIDDEN) hidden.push(itself(element));
  };
  return {
    hidden,
    isVisible(element) {
      if (isShown(element) || element.closest(COLLAPSED) !== null) return true;
      // Reading order: what was hidden last is the likeliest to contain the next.
      const last = hidden.at(-1);
      if (!last || !plain(last).contains(itself(element))) note(outermostHidden(element));
      return false;
    },
    breaksLine: onceAStyle(standsApart),
    skipsHidden: note,
    entersShadow: onShadow,
  };
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

function outermostHidden(element: Element): Element {
  let outermost = element;
  for (let above = parentOf(element); above && !isShown(above); above = parentOf(above)) outermost = above;
  return outermost;
}

function parentOf(element: Element): Element | null {
  return element.parentElement && plain(element.parentElement);
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
