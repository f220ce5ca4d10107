/** Something that shows a document, as a test sees it: a tab, or the popup that the toolbar button opened. */
import type { Json, ViewHands } from './hands.ts';
import { until } from './until.ts';

export class View<Hands extends ViewHands = ViewHands> {
  constructor(readonly hands: Hands) {}

  url(): string {
    return this.hands.url();
  }

  /** Calls `body` in the page. Only its source crosses over: it sees its arguments and the page, nothing of the test. */
  async evaluate<A extends readonly Json[], R>(body: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return (await this.hands.run(callSource(body, args))) as Awaited<R>;
  }

  /** What `document.body` says, as the person reads it. */
  async text(): Promise<string> {
    return this.evaluate(() => document.body.innerText);
  }

  /** Waits until the page's own text holds `words`. */
  async untilText(words: string): Promise<void> {
    await until(async () => (await this.text()).includes(words), `"${words}" on ${this.url()}`);
  }

  async screenshot(path: string): Promise<void> {
    await this.hands.screenshot(path);
  }

  async close(): Promise<void> {
    await this.hands.close();
  }
}

// tsx names functions by a call of __name, which the page does not have.
const NAME_SHIM = 'const __name = (named) => named;';

/** Source of a call of `body` in a page; `first` are expressions that come before the arguments. */
export function callSource(
  body: (...args: never) => unknown,
  args: readonly Json[],
  ...first: readonly string[]
): string {
  const given = [...first, ...args.map((arg) => JSON.stringify(arg))].join(', ');
  return `(() => { ${NAME_SHIM} return (${body})(${given}); })()`;
}
