/** Small pictures on buttons; the words beside them, or their label, carry the meaning. */
import type { ComponentChildren } from 'preact';

export type SignName =
  | 'back'
  | 'forward'
  | 'remove'
  | 'add'
  | 'edit'
  | 'search'
  | 'page'
  | 'pause'
  | 'lock'
  | 'off'
  | 'menu'
  | 'date';

const shapes: Readonly<Record<SignName, ComponentChildren>> = {
  back: <path d="M9.8 3.2 5 8l4.8 4.8" />,
  forward: <path d="M6.2 3.2 11 8l-4.8 4.8" />,
  remove: <path d="m4.2 4.2 7.6 7.6m0-7.6-7.6 7.6" />,
  add: <path d="M8 3v10M3 8h10" />,
  edit: <path d="m3 13 .6-2.8 7.2-7.2a1.4 1.4 0 0 1 2 0l.2.2a1.4 1.4 0 0 1 0 2l-7.2 7.2z" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.3" />
      <path d="m10.3 10.3 3.2 3.2" />
    </>
  ),
  page: <path d="M4 2.2h5.2L12 5v8.8H4zM6.2 7.6h3.6M6.2 10.2h3.6" />,
  pause: <path d="M5.8 3.4v9.2M10.2 3.4v9.2" stroke-width="2" />,
  lock: <path d="M4 7.4h8v6H4zM5.6 7.4V5.2a2.4 2.4 0 0 1 4.8 0v2.2" />,
  menu: <path d="M2.6 4.2h10.8M2.6 8h10.8M2.6 11.8h10.8" />,
  date: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M8 4.8V8l2.3 1.6" />
    </>
  ),
  off: <path d="M8 2.4v5M4.9 4.3a5 5 0 1 0 6.2 0" />,
};

/** The picture of that name, drawn with the text's colour. */
export function Sign({ name }: { readonly name: SignName }) {
  return (
    <svg
      class="sign"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  );
}
