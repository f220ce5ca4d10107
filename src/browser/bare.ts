/**
 * The few browser calls that a content script needs, without the polyfill (10 kB in every page).
 *
 * Both browsers answer `runtime.sendMessage` with a promise in Manifest V3. Firefox has `chrome` too, but its
 * promises are promised for `browser` only.
 */

/** A message listener in the form that Chromium and Firefox share: `true` = the answer comes by `answer`. */
export type BareListener = (
  message: unknown,
  sender: { readonly id?: string | undefined },
  answer: (value: unknown) => void,
) => true | undefined;

interface BareRuntime {
  /** Gone after an update of the extension, while this script still runs in the page. */
  readonly id?: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: BareListener): void;
    removeListener(listener: BareListener): void;
  };
}

interface BareGlobal {
  readonly browser?: { readonly runtime?: BareRuntime };
  readonly chrome?: { readonly runtime?: BareRuntime };
}

// Read at each use, never kept: after an update `runtime` loses its id, and that is how a script knows its end.
function runtime(): BareRuntime | undefined {
  const { browser, chrome } = globalThis as BareGlobal;
  return browser?.runtime ?? chrome?.runtime;
}

/** True while the extension that put this script here is still the one installed. */
export function isAlive(): boolean {
  return runtime()?.id !== undefined;
}

/** Sends to the background. Rejects with `Gone` if the extension was updated or removed under this script. */
export async function send(message: unknown): Promise<unknown> {
  const alive = runtime();
  if (alive?.id === undefined) throw new Gone();
  try {
    return await alive.sendMessage(message);
  } catch (error) {
    throw isAlive() ? error : new Gone();
  }
}

/** Listens for the background's messages; the returned function stops listening. Only our own extension is heard. */
export function listen(heard: (message: unknown) => Promise<unknown> | undefined): () => void {
  const listener: BareListener = (message, sender, answer) => {
    if (sender.id !== runtime()?.id) return undefined;
    const answering = heard(message);
    if (answering === undefined) return undefined;
    answering.then(answer, () => answer(undefined));
    return true;
  };
  const { onMessage } = runtime() ?? {};
  onMessage?.addListener(listener);
  return () => {
    if (isAlive()) onMessage?.removeListener(listener);
  };
}

/** The extension was updated or removed: the script's cue to take everything off the page and fall silent. */
export class Gone extends Error {
  override readonly name = 'Gone';
}
