/**
 * Lets everything that waits for this thread have it first.
 *
 * By a channel of our own: its message stands in one line with all other messages, so that each of them gets its turn.
 * `scheduler.yield` would go ahead of them: a page's first message came after our last turn. A timer is held back for
 * 4 ms, and for a second in a tab behind others.
 */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
