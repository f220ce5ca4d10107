/** Waiting for a condition, never for a time. */

const LIMIT_MS = 40_000;
const PAUSE_MS = 25;

/** The first value of `probe` that is neither false, null nor undefined; after 40 s an error that names `what`. */
export async function until<T>(
  probe: () => T | Promise<T>,
  what: string,
  limit: number = LIMIT_MS,
): Promise<Exclude<T, false | null | undefined>> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await probe();
    if (isThere(value)) return value;
    if (Date.now() > end) throw new Error(`Waited ${limit / 1000} s in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function isThere<T>(value: T): value is Exclude<T, false | null | undefined> {
  return value !== false && value !== null && value !== undefined;
}
