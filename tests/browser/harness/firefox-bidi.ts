/** Firefox's raw WebDriver BiDi connection, for what puppeteer's own interface leaves out. */
import type { Browser } from 'puppeteer-core';

export interface Bidi {
  readonly send: (method: string, params: object) => Promise<{ readonly result: BidiResult }>;
}

interface BidiResult {
  readonly contexts?: readonly { readonly context: string }[];
  readonly result?: BidiValue;
  readonly exceptionDetails?: { readonly text: string };
}

export interface BidiValue {
  readonly sharedId?: string;
  readonly value?: unknown;
}

export function bidiOf(browser: Browser): Bidi {
  // Not part of puppeteer's public types; pinned to the version in package.json.
  return (browser as Browser & { readonly connection: Bidi }).connection;
}

/** Runs an expression with the browser's own rights. */
export async function runInChrome(bidi: Bidi, expression: string): Promise<BidiValue | undefined> {
  const { result } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = result.contexts?.[0]?.context;
  const params = { expression, target: { context }, awaitPromise: true };
  return resultOf((await bidi.send('script.evaluate', params)).result);
}

export function resultOf({ result, exceptionDetails }: BidiResult): BidiValue | undefined {
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result;
}
