/**
 * Elements as the DOM defines them. A form's fields hide the form's own properties by their names: with
 * `<input name=firstChild>` in it, `form.firstChild` is that input, whatever the form begins with. Chromium does so in
 * a content script's world too.
 */

/** The node itself or, for a form, one that answers as if no field of it had a name. Only asked, never handed on to
 * the browser, which does not take it for a node: see `itself`; nor given to `plain` again. */
export function plain<N extends Node>(node: N): N {
  return mayHide((node as Partial<Element>).localName) ? new Proxy<N>(node, AS_DEFINED) : node;
}

/** True for the local name of a form; a field of that very name stands there as an element. */
export function mayHide(localName: unknown): boolean {
  return localName === 'form' || (typeof localName !== 'string' && localName !== undefined);
}

/** The element that the browser knows, behind what `plain` gave for it. */
export function itself(element: Element): Element {
  return element.closest('*') ?? element;
}

const AS_DEFINED: ProxyHandler<Node> = {
  get(form, name) {
    const prototype = Object.getPrototypeOf(form);
    // In the terminal some properties are the element's own.
    const value: unknown = name in prototype ? Reflect.get(prototype, name, form) : Reflect.get(form, name);
    return typeof value === 'function' ? value.bind(form) : value;
  },
};
