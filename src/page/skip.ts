/**
 * What is never read, and so never marked: what a page does not show as text, and what a person types into.
 *
 * Editors are left out as a whole: reading them would be reading what somebody is writing, and a mark over them
 * would stand in the way.
 */

/** Code, form values, fallback content that is not shown, and the small print over ruby text. */
const SKIPPED_TAGS = new Set(
  (
    'head script style noscript template title desc metadata defs input textarea select datalist option ' +
    'iframe object embed video audio canvas noembed noframes rt rp'
  ).split(' '),
);

const EDITOR_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);

/** Root elements of the code editors that build their lines out of plain elements. */
const EDITOR_CLASS = /(^|\s)(monaco-editor|CodeMirror|cm-editor|ace_editor)(\s|$)/;

const HIDDEN_STYLE = /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)\b/i;

/** True where neither the element nor anything in it may be read, by its markup alone. */
export function isSkipped(element: Element, tag: string): boolean {
  if (SKIPPED_TAGS.has(tag)) return true;
  return element.hasAttributes() && (isHidden(element, tag) || isEditor(element));
}

/** True inside a skipped element, however deep: asked of a part of the page that is read by itself. */
export function isInsideSkipped(element: Element): boolean {
  for (let above: Node | null = element; above; above = above.parentNode ?? hostOfShadow(above)) {
    if (above.nodeType === 1 && isSkipped(above as Element, (above as Element).localName)) return true;
  }
  return false;
}

/** `hidden="until-found"` and a closed `details` are collapsed, not hidden: a person can open them. */
function isHidden(element: Element, tag: string): boolean {
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  if (tag === 'dialog' && !element.hasAttribute('open')) return true;
  return HIDDEN_STYLE.test(element.getAttribute('style') ?? '');
}

function isEditor(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return (
    EDITOR_ROLES.has(element.getAttribute('role') ?? '') ||
    EDITOR_CLASS.test(element.getAttribute('class') ?? '')
  );
}

/** The element whose open shadow root the node is. An `a` has a `host` too, hence the type check. */
function hostOfShadow(node: Node): Element | null {
  return node.nodeType === 11 ? ((node as Partial<ShadowRoot>).host ?? null) : null;
}
