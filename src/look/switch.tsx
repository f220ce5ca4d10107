interface SwitchProps {
  readonly label: string;
  /** What is heard where the words beside it say the rest of the label. */
  readonly heard?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A setting that holds at once: on or off, told by place and tick, not by colour. */
export function Switch({ label, heard, on, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-label={heard}
      aria-checked={on}
      onClick={() => onChange(!on)}
    >
      <span class="switch-label">{label}</span>
      <span class="switch-track" aria-hidden="true">
        <span class="switch-knob" />
      </span>
    </button>
  );
}
