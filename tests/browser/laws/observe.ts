/**
 * All that a page's own script can learn of us, as data that two loads of one page can be compared by.
 *
 * Both functions are sent into the page: each must be whole in itself.
 */

/** What one load of the page could see. Strings and numbers only, so that a difference names itself. */
export type Seen = Readonly<Record<string, unknown>>;

declare global {
  // Stand on the global object of a watched page.
  var seenMutations: string[] | undefined;
  var seenErrors: string[] | undefined;
}

/** Runs first of all on the page: writes down every mutation, and which elements are covered while it lives. */
export function keepWatch(): void {
  const mutations: string[] = [];
  const name = (node: Node) => node.nodeName.toLowerCase();
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      const [added, removed] = [[...addedNodes].map(name), [...removedNodes].map(name)];
      mutations.push(`${type} ${name(target)} ${attributeName ?? ''} +${added} -${removed}`);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const errors: string[] = [];
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  globalThis.seenMutations = mutations;
  globalThis.seenErrors = errors;
}

/** Everything else, at the moment of the call. `words` are looked for with `window.find`. */
export async function observe(words: readonly string[]): Promise<Seen> {
  const pathOf = (element: Element | null): string => {
    if (element === null) return '-';
    const index = element.parentElement ? [...element.parentElement.children].indexOf(element) : 0;
    return `${element.parentElement ? pathOf(element.parentElement) : ''}/${element.localName}${index}`;
  };
  const grid = (step: number) => {
    const hits: string[] = [];
    for (let y = 2; y < innerHeight; y += step) {
      for (let x = 2; x < innerWidth; x += step) hits.push(pathOf(document.elementFromPoint(x, y)));
    }
    return hits.join(' ');
  };
  const stacks = [...document.querySelectorAll('body *')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return document
      .elementsFromPoint(x + width / 2, y + height - 1)
      .map(pathOf)
      .join(' ');
  });
  // Version 2 (Chromium) says of each element whether anything at all is painted over it.
  const covered = await new Promise<string[]>((resolve) => {
    const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] };
    const elements = [...document.querySelectorAll('body *')];
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      resolve(
        entries.map((entry) => {
          const { isVisible } = entry as IntersectionObserverEntry & { isVisible?: boolean };
          return `${pathOf(entry.target)} ${isVisible} ${entry.intersectionRatio.toFixed(2)}`;
        }),
      );
    }, options);
    for (const element of elements) observer.observe(element);
  });
  const host = document.documentElement.lastElementChild as HTMLElement;
  const style = getComputedStyle(host);
  const found = words.filter((word) => {
    getSelection()?.removeAllRanges();
    return (window as Window & { find?: (word: string) => boolean }).find?.(word) ?? false;
  });
  getSelection()?.removeAllRanges();
  const { x, y, width, height } = host.getBoundingClientRect();
  return {
    markup: document.documentElement.outerHTML,
    mutations: (globalThis.seenMutations ?? []).join('\n'),
    errors: (globalThis.seenErrors ?? []).join('\n'),
    host: {
      name: host.localName,
      attributes: [...host.attributes].map((attribute) => attribute.name),
      children: host.childNodes.length,
      hasOpenRoot: host.shadowRoot !== null,
      box: [x, y, width, height],
      scroll: [host.scrollWidth, host.scrollHeight, host.scrollLeft, host.scrollTop],
      client: [host.clientWidth, host.clientHeight, host.offsetWidth, host.offsetHeight],
      rects: host.getClientRects().length,
      style: [...style].map((property) => `${property}:${style.getPropertyValue(property)}`).join(';'),
      text: host.innerText + host.textContent,
    },
    registry: 'highlights' in CSS ? CSS.highlights.size : 0,
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    fonts: document.fonts.size,
    animations: document.getAnimations().length,
    hits: grid(16),
    stacks,
    covered,
    found,
    frames: [window.length, document.querySelectorAll('iframe').length, window.frames.length],
    resources: performance.getEntriesByType('resource').map(({ name }) => name),
    focus: pathOf(document.activeElement),
    selection: String(getSelection()),
    globals: Object.getOwnPropertyNames(globalThis).sort().join(' '),
    size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
  };
}
