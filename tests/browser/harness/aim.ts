/**
 * A click that lands on what was meant. Between the moment a thing is found and the moment the mouse is there, a page may
 * have moved it: a person sees that and waits, and so does this. A click that would land elsewhere is kept from the page.
 */
import { until } from './until.ts';
import type { View } from './view.ts';

/** Clicks the middle of the first thing of `selector` that is called `name`, or begins so, as soon as it can be hit. */
export async function clickOn(page: View, name: string, selector: string): Promise<void> {
  await until(async () => {
    const spot = await page.evaluate(aimAt, name, selector);
    if (spot === null) return false;
    await page.hands.click(spot.x, spot.y);
    return hasLanded(page);
  }, `"${name}" on ${page.url()}`);
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What a page keeps of the click that is under way. */
type Aiming = Window & { aim?: { readonly ends: AbortController; hasLanded: boolean | null } };

const ARRIVES_MS = 1000;

/** False where the click went elsewhere, or nowhere. */
async function hasLanded(page: View): Promise<boolean> {
  const outcome = () => page.evaluate(() => (window as Aiming).aim?.hasLanded ?? null);
  const isTold = async () => {
    // What was clicked may have closed the page, or led it elsewhere.
    const landed = await outcome().catch(() => true);
    return landed === null ? null : { landed };
  };
  const told = await until(isTold, 'the click', ARRIVES_MS).catch(() => null);
  return told?.landed === true;
}

/** Scrolls the thing into view and yields its middle; the next click is let through only if it lands on it. */
function aimAt(name: string, selector: string): Spot | null {
  const nameOf = (one: Element) => one.getAttribute('aria-label') ?? (one.textContent ?? '').trim();
  // A list that still answers an earlier text is about to change: what is clicked on there may be gone by then.
  const mayBeMeant = (one: Element) =>
    one.checkVisibility() && one.closest('[role=listbox][aria-busy=true]') === null;
  const seen = [...document.querySelectorAll(selector)].filter(mayBeMeant);
  const found = seen.find((one) => nameOf(one) === name) ?? seen.find((one) => nameOf(one).startsWith(name));
  if (found === undefined) return null;
  found.scrollIntoView({ block: 'center' });

  const page = window as Aiming;
  page.aim?.ends.abort();
  const ends = new AbortController();
  const aim: NonNullable<Aiming['aim']> = { ends, hasLanded: null };
  page.aim = aim;
  const guard = (event: Event) => {
    const isHit = event.composedPath().includes(found) && mayBeMeant(found);
    if (!isHit) {
      event.stopImmediatePropagation();
      event.preventDefault();
    }
    if (event.type !== 'click') return;
    aim.hasLanded = isHit;
    ends.abort();
  };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    window.addEventListener(type, guard, { capture: true, signal: ends.signal });

  const { x, y, width, height } = found.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
