/** Waiting for a condition, never for a time: vitest's own waits end after a second, which a busy machine takes for nothing. */
import { vi } from 'vitest';

/** Far above what anything here takes. Below the limit of a whole test, so that the failure says what was waited for. */
const LIMIT_MS = 40_000;

/** What `check` yields as soon as it throws no more; its last error if that never happens. */
export function soon<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: LIMIT_MS, interval: 5 });
}
