/**
 * When a card opens and closes, as a pure machine: events in, the next state out. The shell sets the one timer that
 * a state asks for and shows the one card it names.
 *
 *   over a name ──delay──► open ──off name and card──► grace ──► closed
 *                           │  └─ into the card: stays (WCAG 1.4.13: hoverable)
 *                           └─ pin: stays until unpinned, closed or Esc (dismissible, persistent)
 */

/** Delays in milliseconds, from the settings. */
export interface Delays {
  /** 250–400: shorter opens while the mouse only passes by, longer feels broken. */
  readonly open: number;
  /** How long the mouse may be off name and card, so that it can cross the gap between them. */
  readonly close: number;
}

export const DEFAULT_DELAYS: Delays = { open: 300, close: 250 };

/** What a card is open for; `Target` is the shell's own word for a mark or a selection, compared by identity. */
export interface HoverState<Target> {
  readonly card: { readonly target: Target; readonly isPinned: boolean } | null;
  /** The running timer: a new object is a new timer, null stops it. */
  readonly timer: { readonly ms: number; readonly opens: Target | null } | null;
}

export type HoverEvent<Target> =
  /** The mouse is over this mark, or over none. */
  | { readonly type: 'over'; readonly target: Target | null }
  | { readonly type: 'inCard' }
  | { readonly type: 'timeout' }
  /** Asked for by key, menu or selection: opens at once and pinned. */
  | { readonly type: 'asked'; readonly target: Target }
  | { readonly type: 'pinSwitched' }
  /** Esc, the close button, or nothing left to show. */
  | { readonly type: 'dismissed' }
  | { readonly type: 'pressedOutside' };

/** Nothing open, nothing timed. */
export const AT_REST: HoverState<never> = { card: null, timer: null };

/**
 * The state after an event. The same object comes back where nothing changes.
 *
 * at rest, over Kiln AI            → timer of 300 ms that opens Kiln AI
 * that, timeout                     → card of Kiln AI, no timer
 * card pinned, over another name    → the same state: a pinned card is never replaced by a passing mouse
 */
export function nextHover<T>(state: HoverState<T>, event: HoverEvent<T>, delays: Delays): HoverState<T> {
  switch (event.type) {
    case 'over':
      return overTarget(state, event.target, delays);
    case 'inCard':
      return withoutTimer(state);
    case 'timeout':
      return timedOut(state);
    case 'asked':
      return { card: { target: event.target, isPinned: true }, timer: null };
    case 'pinSwitched':
      return state.card
        ? { card: { ...state.card, isPinned: !state.card.isPinned }, timer: null }
        : withoutTimer(state);
    case 'dismissed':
      return AT_REST;
    case 'pressedOutside':
      return state.card?.isPinned ? withoutTimer(state) : AT_REST;
  }
}

function overTarget<T>(state: HoverState<T>, target: T | null, delays: Delays): HoverState<T> {
  if (state.card?.isPinned) return state;
  if (target === null) return offEverything(state, delays);
  if (state.card?.target === target) return withoutTimer(state);
  if (state.timer?.opens === target) return state;
  return { card: state.card, timer: { ms: delays.open, opens: target } };
}

function offEverything<T>(state: HoverState<T>, delays: Delays): HoverState<T> {
  if (state.card === null) return withoutTimer(state);
  if (state.timer !== null && state.timer.opens === null) return state;
  return { card: state.card, timer: { ms: delays.close, opens: null } };
}

function timedOut<T>(state: HoverState<T>): HoverState<T> {
  if (state.timer === null) return state;
  const { opens } = state.timer;
  return opens === null ? AT_REST : { card: { target: opens, isPinned: false }, timer: null };
}

function withoutTimer<T>(state: HoverState<T>): HoverState<T> {
  return state.timer === null ? state : { card: state.card, timer: null };
}
