/** Leaving a field with a list under it, without pulling the page away from under the mouse. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Calls `leave` when the focus has gone out of `field`: by keyboard at once, by mouse only after the click has landed.
 * Shutting the list at the mouse's press would move what stands below it, and the click would miss its button.
 */
export function useLeaving(field: RefObject<HTMLElement | null>, leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    const root = field.current;
    let isPressed = false;
    const isOutside = () => !root?.contains(document.activeElement);
    const settle = () => {
      if (!isPressed && isOutside()) latest.current();
    };
    // `focusout` comes before the focus has arrived anywhere; a task later it has.
    const later = () => setTimeout(settle);
    const pressed = () => {
      isPressed = true;
    };
    // The click belongs to the release's own task, so it is over when the timer runs.
    const released = () => {
      isPressed = false;
      later();
    };
    root?.addEventListener('focusout', later);
    addEventListener('pointerdown', pressed, true);
    addEventListener('pointerup', released, true);
    addEventListener('pointercancel', released, true);
    return () => {
      root?.removeEventListener('focusout', later);
      removeEventListener('pointerdown', pressed, true);
      removeEventListener('pointerup', released, true);
      removeEventListener('pointercancel', released, true);
    };
  }, [field]);
}
