import type { ServiceSupplier } from '../../messages/contract.ts';

const BARS: Readonly<Record<ServiceSupplier['coverage'], number>> = { good: 3, thin: 1, none: 0 };

/** How much is known of a company's owners, as bars; whoever draws it says it in words beside it. */
export function CoverageBars({ coverage }: Pick<ServiceSupplier, 'coverage'>) {
  return (
    <svg class="coverage" viewBox="0 0 14 12" aria-hidden="true">
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          class={bar < BARS[coverage] ? 'coverage-bar is-known' : 'coverage-bar'}
          x={bar * 5 + 0.5}
          y={8 - bar * 3.5}
          width="3"
          height={3.5 + bar * 3.5}
          rx="0.5"
        />
      ))}
    </svg>
  );
}
