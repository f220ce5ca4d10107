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
  // Most elements of most pages have no attribute at all: one question instead of five.
  if (!element.hasAttributes()) return tag === 'dialog';
  return isHidden(element, tag) || isEditor(element);
}

/** True where it is not shown now, by its markup. `hidden="until-found"` and a closed `details` are collapsed, not
 * hidden: a person can open them. */
export function isHidden(element: Element, tag: string): boolean {
  if (tag === 'dialog' && !element.hasAttribute('open')) return true;
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
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
