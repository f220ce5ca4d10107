import type { ComponentChildren } from 'preact';
import { useSay } from '../../look/say.ts';
import { Sign } from '../../look/sign.tsx';

interface ToolsProps {
  readonly isPinned: boolean;
  /** The bar for another date; null where there is no company to look back at. */
  readonly dating: { readonly isOn: boolean; readonly onSwitch: () => void } | null;
  readonly onPin: () => void;
  readonly onClose: () => void;
}

/** Another date, pin and close. Only a pinned card stays when the mouse goes. */
export function Tools({ isPinned, dating, onPin, onClose }: ToolsProps) {
  const say = useSay();
  return (
    <div class="tools">
      {dating && (
        <Tool label={say('look_date')} isPressed={dating.isOn} onClick={dating.onSwitch}>
          <Sign name="date" />
        </Tool>
      )}
      <Tool label={say('card_pin')} isPressed={isPinned} onClick={onPin}>
        <Pin />
      </Tool>
      <Tool label={say('card_close')} onClick={onClose}>
        <Sign name="remove" />
      </Tool>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

function Tool({ label, isPressed, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** A drawing pin; filled while it holds (card.css). */
function Pin() {
  return (
    <svg class="sign pin" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      <path
        d="M5.6 2.2h4.8M6.4 2.2v4.2L4.2 9.2h7.6L9.6 6.4V2.2M8 9.2v4.6"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
