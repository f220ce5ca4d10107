/**
 * A switch that the background turns, which can take seconds: it shows at once what was pressed.
 *
 *   pressed off ──asked──► pressed on ──asked──► answer to the last press ──► read anew ──► as it is
 */
import { useRef, useState } from 'preact/hooks';
import { Switch } from '../look/switch.tsx';
import type { Deeds } from './told.tsx';

interface DeedSwitchProps<T> {
  readonly label: string;
  readonly on: boolean;
  /** The answer that `on` was read from: with the next one it shows what that says. */
  readonly readFrom: object;
  readonly deeds: Deeds;
  readonly act: (on: boolean) => Promise<T>;
  /** Once, after the last press. */
  readonly after: (value: T) => void;
}

interface Press {
  readonly on: boolean;
  readonly readFrom: object;
}

export function DeedSwitch<T>({ label, on, readFrom, deeds, act, after }: DeedSwitchProps<T>) {
  const [shown, show] = useState<Press | null>(null);
  const last = useRef<Press | null>(null);
  const press = (next: boolean) => {
    const pressed = { on: next, readFrom };
    const ifLast = (work: () => void) => last.current === pressed && work();
    last.current = pressed;
    show(pressed);
    deeds.attempt(
      () =>
        act(next).catch((error: unknown) => {
          ifLast(() => show(null));
          throw error;
        }),
      (value) => void ifLast(() => after(value)),
    );
  };
  const isShown = shown !== null && shown.readFrom === readFrom;
  return <Switch label={label} on={isShown ? shown.on : on} onChange={press} />;
}
