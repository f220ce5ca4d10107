// @vitest-environment happy-dom
/** A switch whose deed takes a while, pressed by somebody who does not wait. */
import { act as drawn } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { DeedSwitch } from '../../src/desk/deed-switch.tsx';
import { type Told, useDeeds } from '../../src/desk/told.tsx';
import { soon } from '../soon.ts';
import { draw, undraw } from './drawn.tsx';

afterEach(undraw);

/** A switch that is on, and whose presses are answered when the test says so. */
function pressable() {
  const asked: { on: boolean; answer: () => void; fail: () => void }[] = [];
  const state = { on: true, read: 0, told: null as Told | null };
  const act = (on: boolean) =>
    new Promise<void>((resolve, reject) => {
      const answer = () => {
        state.on = on;
        resolve();
      };
      asked.push({ on, answer, fail: () => reject(new Error('Lost.')) });
    });
  let readFrom = {};
  function Page() {
    const deeds = useDeeds();
    state.told = deeds.told;
    const after = () => {
      state.read += 1;
      readFrom = {};
      show();
    };
    return <DeedSwitch label="Takes part" on={state.on} {...{ readFrom, deeds, act, after }} />;
  }
  const show = () => draw(<Page />);
  show();
  const button = () => document.querySelector<HTMLElement>('[role=switch]');
  return {
    asked,
    state,
    press: () => drawn(() => button()?.click()),
    isOn: () => button()?.getAttribute('aria-checked') === 'true',
    settle: (which: 'answer' | 'fail', at: number) => drawn(async () => asked[at]?.[which]()),
  };
}

describe('a switch that is pressed again before the first press was answered', () => {
  it('shows each press at once, asks for each, and is read anew after the last', async () => {
    const { press, isOn, asked, settle, state } = pressable();
    await press();
    expect(isOn()).toBe(false);
    await press();
    expect(isOn()).toBe(true);
    expect(asked.map(({ on }) => on)).toEqual([false, true]);
    await settle('answer', 0);
    expect([isOn(), state.read]).toEqual([true, 0]);
    await settle('answer', 1);
    expect([isOn(), state.read]).toEqual([true, 1]);
  });

  it('goes back to what it was where the last press failed, and says so', async () => {
    const { press, isOn, settle, state } = pressable();
    await press();
    expect(isOn()).toBe(false);
    await settle('fail', 0);
    await soon(() => expect([isOn(), state.told?.kind]).toEqual([true, 'failed']));
  });
});
