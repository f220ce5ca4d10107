import type { ComponentChildren } from 'preact';

interface BlankProps {
  readonly title: string;
  readonly text?: string | undefined;
  readonly picture?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A place with nothing in it: says so, says why, and offers the next step. */
export function Blank({ title, text, picture, children }: BlankProps) {
  return (
    <div class="blank">
      {picture && <div class="blank-picture">{picture}</div>}
      <h2 class="blank-title">{title}</h2>
      {text && <p class="blank-text">{text}</p>}
      {children && <div class="blank-actions">{children}</div>}
    </div>
  );
}
