/** The workers of Firefox, as its own memory report (about:memory) counts them. */
import { type Bidi, runInChrome } from './firefox-bidi.ts';

/** Bytes that the desk's workers hold. They are asked to collect their garbage first, which a busy one does when it comes to
 * it: some of it may be counted. */
export async function workerHeap(bidi: Bidi): Promise<number> {
  return Number((await runInChrome(bidi, `(${REPORTED})()`))?.value);
}

/** Runs with the browser's own rights. */
const REPORTED = `function () {
  Services.obs.notifyObservers(null, 'child-mmu-request');
  const reporter = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  return new Promise((resolve) => {
    let bytes = 0;
    const add = (process, path, kind, units, amount) => {
      // Pages that were given back to the system are listed as well.
      if (/^explicit.*worker\\(.*work-/.test(path)) bytes += amount;
    };
    reporter.getReports(add, null, () => resolve(bytes), null, false);
  });
}`;
