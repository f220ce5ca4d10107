import type { CardView } from '../../core/words/card-view.ts';

/** Stake and votes apart, each under its own name; nothing is drawn where nothing is stated. */
export function NumbersRow({ numbers }: { readonly numbers: CardView['numbers'] }) {
  if (numbers.length === 0) return null;
  return (
    <dl class="numbers">
      {numbers.map((number) => (
        <div key={number.label} class="number">
          <dt>{number.label}</dt>
          <dd>{number.value}</dd>
        </div>
      ))}
    </dl>
  );
}
