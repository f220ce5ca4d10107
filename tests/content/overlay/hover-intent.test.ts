import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AT_REST,
  DEFAULT_DELAYS,
  type HoverEvent,
  type HoverState,
  nextHover,
} from '../../../src/content/overlay/hover-intent.ts';

type Event = HoverEvent<string>;
type State = HoverState<string>;

const over = (target: string | null): Event => ({ type: 'over', target });
const asked = (target: string): Event => ({ type: 'asked', target });
const event = (type: 'inCard' | 'timeout' | 'pinSwitched' | 'dismissed' | 'pressedOutside'): Event => ({
  type,
});

const stateAfter = (...events: readonly Event[]): State =>
  events.reduce((state, one) => nextHover(state, one, DEFAULT_DELAYS), AT_REST as State);

const opened = [over('Acme'), event('timeout')] as const;
const pinned = [...opened, event('pinSwitched')] as const;

describe('what is open after', () => {
  it.each<[string, readonly Event[], string | null]>([
    ['the mouse comes over a name', [over('Acme')], null],
    ['it rests there', opened, 'Acme'],
    ['it passes by', [over('Acme'), over(null), event('timeout')], null],
    ['it goes from one name to the next and rests', [over('Acme'), over('Brask'), event('timeout')], 'Brask'],
    ['it leaves the name', [...opened, over(null)], 'Acme'],
    ['it leaves, and nothing happens for a while', [...opened, over(null), event('timeout')], null],
    ['it leaves and comes back', [...opened, over(null), over('Acme')], 'Acme'],
    ['it crosses the gap into the card', [...opened, over(null), event('inCard')], 'Acme'],
    [
      'it crosses another name on its way into the card',
      [...opened, over(null), over('Brask'), event('inCard')],
      'Acme',
    ],
    ['it goes to another name and rests', [...opened, over('Brask'), event('timeout')], 'Brask'],
    ['Esc', [...opened, event('dismissed')], null],
    ['Esc before it opened', [over('Acme'), event('dismissed')], null],
    ['a press outside', [...opened, event('pressedOutside')], null],
    ['a press before it opened: the name is a link', [over('Acme'), event('pressedOutside')], null],
    ['the pin, and the mouse goes for good', [...pinned, over(null), event('timeout')], 'Acme'],
    ['the pin, and the mouse rests on another name', [...pinned, over('Brask'), event('timeout')], 'Acme'],
    ['the pin, and a press outside', [...pinned, event('pressedOutside')], 'Acme'],
    ['the pin, and Esc', [...pinned, event('dismissed')], null],
    [
      'the pin let go, and the mouse goes',
      [...pinned, event('pinSwitched'), over(null), event('timeout')],
      null,
    ],
    ['it is asked for by key', [asked('Acme')], 'Acme'],
    ['it is asked for while another is pinned', [...pinned, asked('Brask')], 'Brask'],
    ['a timer that is late', [over('Acme'), event('dismissed'), event('timeout')], null],
  ])('%s', (_, events, open) => {
    expect(stateAfter(...events).card?.target ?? null).toBe(open);
  });
});

describe('the timer', () => {
  it.each<[string, readonly Event[], number | null]>([
    ['of opening is the person’s delay', [over('Acme')], DEFAULT_DELAYS.open],
    ['of closing is the grace', [...opened, over(null)], DEFAULT_DELAYS.close],
    ['stops in the card', [...opened, over(null), event('inCard')], null],
    ['never runs for a pinned card', [...pinned, over(null)], null],
    ['never runs with nothing to open or close', [over(null)], null],
  ])('%s', (_, events, ms) => {
    expect(stateAfter(...events).timer?.ms ?? null).toBe(ms);
  });

  it('is not begun anew by each move over the same name', () => {
    const resting = stateAfter(over('Acme'));
    expect(nextHover(resting, over('Acme'), DEFAULT_DELAYS)).toBe(resting);
    const leaving = stateAfter(...opened, over(null));
    expect(nextHover(leaving, over(null), DEFAULT_DELAYS)).toBe(leaving);
  });
});

it('a card that was asked for is pinned, as no mouse would keep it open', () => {
  expect(stateAfter(asked('Acme')).card?.isPinned).toBe(true);
});

it('whatever happens, Esc leaves nothing open and nothing timed, and a pinned card has no timer', () => {
  const events = fc.array(
    fc.oneof(
      fc.constantFrom('Acme', 'Brask', null).map(over),
      fc.constantFrom('Acme', 'Brask').map(asked),
      fc.constantFrom('inCard', 'timeout', 'pinSwitched', 'pressedOutside' as const).map(event),
    ),
    { maxLength: 12 },
  );
  let pinnedCases = 0;
  fc.assert(
    fc.property(events, (given) => {
      const state = stateAfter(...given);
      if (state.card?.isPinned) {
        pinnedCases += 1;
        expect(state.timer).toBeNull();
      }
      expect(nextHover(state, event('dismissed'), DEFAULT_DELAYS)).toEqual(AT_REST);
    }),
  );
  expect(pinnedCases).toBeGreaterThan(5);
});
