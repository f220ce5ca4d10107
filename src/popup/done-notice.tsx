import { useLayoutEffect, useRef } from 'preact/hooks';
import { Notice } from '../look/notice.tsx';
import { useSay } from '../look/say.ts';
import { Sign } from '../look/sign.tsx';
import type { Done } from './use-actions.ts';

interface DoneNoticeProps {
  readonly done: Done;
  readonly onDismiss: () => void;
}

/** What was done, with the way to take it back. */
export function DoneNotice({ done, onDismiss }: DoneNoticeProps) {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  // The button that removed something is gone with it; a keyboard would otherwise start again at the top.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  return (
    <div class="done">
      <Notice tone="calm">{done.words}</Notice>
      <button ref={button} type="button" class="button quiet" onClick={done.undo}>
        {say('look_undo')}
      </button>
      <button type="button" class="icon-button" aria-label={say('popup_dismiss')} onClick={onDismiss}>
        <Sign name="remove" />
      </button>
    </div>
  );
}
