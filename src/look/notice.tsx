import type { ComponentChildren } from 'preact';
import { useSay } from './say.ts';

interface NoticeProps {
  /** `problem` interrupts a person who hears the page; `calm` waits its turn. */
  readonly tone: 'calm' | 'problem';
  readonly children: ComponentChildren;
  /** Buttons that mend what the notice tells. */
  readonly actions?: ComponentChildren;
}

/** A line across the page that says what happened and offers what to do. */
export function Notice({ tone, children, actions }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={tone === 'problem' ? 'alert' : 'status'}>
      <p class="notice-text">{children}</p>
      {actions && <div class="notice-actions">{actions}</div>}
    </div>
  );
}

/** A question that failed: what happened, in the answerer's own sentence, and a button that asks again. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const say = useSay();
  return (
    <Notice
      tone="problem"
      actions={
        <button type="button" class="button" onClick={retry}>
          {say('look_retry')}
        </button>
      }
    >
      {sentenceOf(error) ?? say('look_failed')}
    </Notice>
  );
}

/** Only a refusal's words are written for people; a browser's own ("message channel closed") are not. */
function sentenceOf(error: unknown): string | null {
  return error instanceof Error && error.name === 'Refused' ? error.message : null;
}
