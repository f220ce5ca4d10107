/**
 * The script in every granted page: reads it, marks the known names, and waits for the mouse to rest on one.
 * Small: no preact, polyfill, schemas or suffix list; the card is another script, put in when first needed.
 */
import { listen, send } from '../browser/bare.ts';
import { askPlainlyBy } from '../messages/ask.ts';
import { hear, type ReaderAsk } from '../messages/hear.ts';
import { PageSession } from './page-session.ts';

// Put in again (a grant for a page that was checked by a click): the first one goes on.
if (globalThis.beholdenStage === undefined && isPage(document) && !isHidden(document)) begin(document);

/** False for pure SVG or XML, which has no place for our element, and for Chromium's document viewer: an empty page
 * around a document that nobody may read. */
function isPage({ documentElement, contentType }: Document): boolean {
  return documentElement instanceof HTMLElement && contentType !== 'application/pdf';
}

/** True in a frame within a closed shadow root. None is part of what is read, and our own card stands in one: Firefox
 * puts this script into it too, and a company would be counted for being shown. */
function isHidden({ defaultView }: Document): boolean {
  const root = defaultView?.frameElement?.getRootNode();
  return root !== undefined && 'mode' in root && root.mode === 'closed';
}

function begin(page: Document): void {
  const ask = askPlainlyBy(send);
  // A background that the browser has stopped takes as long to wake as the page to be read. Whether it heard, the next
  // question shows.
  ask('page.begin', {}).catch(() => undefined);
  const session = new PageSession(page, ask, () => deafen());
  const deafen = listen(
    hear<ReaderAsk>({
      'reader.read': () => session.read(),
      'reader.refresh': () => {
        void session.start();
        return null;
      },
    }),
  );
  void session.start();
}
