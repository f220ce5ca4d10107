/**
 * How busy a page's main thread is, measured from inside the page and the same in every browser: a channel answers
 * itself without end, and each gap between two answers is time that somebody else had.
 *
 * These functions are sent into the page: each must be whole in itself.
 */

/** What others had of the main thread, in milliseconds. */
export interface Busy {
  readonly total: number;
  readonly longest: number;
  /** Since the meter was started. */
  readonly duration: number;
}

interface Meter {
  readonly start: number;
  readonly gaps: number[];
  /** End of the last gap that was somebody's task and not the machine's noise. */
  lastTask: number;
}

declare global {
  // Stands on the global object of a measured page.
  var busyMeter: Meter | undefined;
}

/** Starts to measure; called again, starts anew. */
export function startMeter(): void {
  // Less is the channel itself and the browser's own housekeeping.
  const LEAST_GAP = 1;
  // A busy core takes a process away for some milliseconds at a time.
  const LEAST_TASK = 8;
  const isRunning = globalThis.busyMeter !== undefined;
  const start = performance.now();
  globalThis.busyMeter = { start, gaps: [], lastTask: start };
  if (isRunning) return;
  const { port1, port2 } = new MessageChannel();
  let before = start;
  port1.onmessage = () => {
    const now = performance.now();
    const gap = now - before;
    before = now;
    if (globalThis.busyMeter && gap > LEAST_GAP) {
      globalThis.busyMeter.gaps.push(gap);
      if (gap > LEAST_TASK) globalThis.busyMeter.lastTask = now;
    }
    port2.postMessage(null);
  };
  port2.postMessage(null);
}

/**
 * Waits until nobody has had a task for `calm` milliseconds, at most two seconds, and yields what they had until
 * then. The shorter the calm, the less of the machine's own noise is counted.
 */
export function whenCalm(calm: number): Promise<Busy> {
  const LIMIT = 2_000;
  return new Promise((resolve) => {
    const began = performance.now();
    const look = () => {
      const now = performance.now();
      const meter = globalThis.busyMeter ?? { start: now, gaps: [], lastTask: 0 };
      const calmSince = Math.max(meter.lastTask, began);
      if (now - calmSince < calm && now - began < LIMIT) {
        setTimeout(look, calm / 10);
        return;
      }
      const total = meter.gaps.reduce((sum, gap) => sum + gap, 0);
      resolve({ total, longest: Math.max(0, ...meter.gaps), duration: now - meter.start });
    };
    look();
  });
}
