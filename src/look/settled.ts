import { useEffect, useState } from 'preact/hooks';

// Shorter than a person waits before they look up, longer than the time between two steps of a slider.
const REST_MS = 120;

/** `value` once it has stayed the same for a moment. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
