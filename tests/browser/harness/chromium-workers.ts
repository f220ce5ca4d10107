/** The workers of a tab of Chromium, asked over the tab's own session: playwright gives them none. */
import type { CDPSession } from 'playwright-core';

/** Bytes of JavaScript that the tab's workers hold once their garbage is collected. */
export async function workerHeap(cdp: CDPSession): Promise<number> {
  const workers: string[] = [];
  const note = ({ sessionId }: { readonly sessionId: string }) => workers.push(sessionId);
  cdp.on('Target.attachedToTarget', note);
  // Tells of the workers there are before it answers.
  const attaching = { waitForDebuggerOnStart: false, flatten: false };
  await cdp.send('Target.setAutoAttach', { autoAttach: true, ...attaching });
  cdp.off('Target.attachedToTarget', note);
  const held = await Promise.all(workers.map((sessionId) => heapOf(cdp, sessionId)));
  await cdp.send('Target.setAutoAttach', { autoAttach: false, ...attaching });
  return held.reduce((sum, bytes) => sum + bytes, 0);
}

const COLLECT = 1;
const MEASURE = 2;

async function heapOf(cdp: CDPSession, sessionId: string): Promise<number> {
  const answered = new Promise<number>((resolve) => {
    const hear = (event: { readonly sessionId: string; readonly message: string }) => {
      const { id, result } = JSON.parse(event.message);
      if (event.sessionId !== sessionId || id !== MEASURE) return;
      cdp.off('Target.receivedMessageFromTarget', hear);
      resolve(result.usedSize);
    };
    cdp.on('Target.receivedMessageFromTarget', hear);
  });
  for (const [id, method] of [
    [COLLECT, 'HeapProfiler.collectGarbage'],
    [MEASURE, 'Runtime.getHeapUsage'],
  ])
    await cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  return answered;
}
