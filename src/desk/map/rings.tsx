/** The neutrality map as a picture: the watchlist in the middle, each supplier on the ring of its level. */
import { LevelGlyph, levelClass } from '../../look/glyph.tsx';
import { useSay } from '../../look/say.ts';
import type { ServiceSupplier } from '../../messages/contract.ts';
import { useCompanyAddress } from '../address.ts';
import { useFit } from '../fit.ts';
import { CoverageBars } from './coverage.tsx';
import {
  byNearness,
  hasRing,
  LABEL_WIDTH,
  type RingLevel,
  type RingSpot,
  type RingsLayout,
  ringsLayout,
  WIDTH,
} from './rings-layout.ts';

interface RingsProps {
  readonly items: readonly ServiceSupplier[];
  readonly title: string;
}

type Placed = ServiceSupplier & { readonly shown: RingLevel };

export function Rings({ items, title }: RingsProps) {
  const placed = items
    .filter((item): item is Placed => hasRing(item.shown))
    .sort((a, b) => byNearness(a.shown, b.shown));
  const layout = ringsLayout(placed.map(({ shown }) => shown));
  const { box, zoom } = useFit(WIDTH);
  return (
    <section ref={box} class="rings-box" aria-label={title}>
      <div class="rings" style={{ width: `${WIDTH}px`, height: `${layout.height}px`, zoom }}>
        <Circles layout={layout} placed={placed} />
        <ul>
          {layout.spots.map((spot, at) => {
            const item = placed[at];
            return item && <Supplier key={item.company} item={item} spot={spot} />;
          })}
        </ul>
      </div>
    </section>
  );
}

function Circles({ layout, placed }: { readonly layout: RingsLayout; readonly placed: readonly Placed[] }) {
  const say = useSay();
  const { centre, height, rings, spots } = layout;
  const named = rings.filter(({ isUsed, level }) => isUsed || level === 'NONE_FOUND');
  return (
    <svg class="rings-picture" width={WIDTH} height={height} aria-hidden="true">
      {[...rings].reverse().map(({ level, radius, isUsed }) => (
        <circle
          key={level}
          class={isUsed ? `ring is-used ${levelClass[level]}` : 'ring'}
          cx={centre.x}
          cy={centre.y}
          r={radius}
        />
      ))}
      <circle class="ring-middle" cx={centre.x} cy={centre.y} r="13" />
      {spots.map(({ leader }, at) => (
        <path key={placed[at]?.company} class="ring-leader" d={leader} />
      ))}
      {named.map(({ level, radius }) => (
        <text key={level} class="ring-name" x={centre.x} y={centre.y + radius + 3}>
          {say(`desk_ring_${level}`)}
        </text>
      ))}
    </svg>
  );
}

function Supplier({ item, spot }: { readonly item: ServiceSupplier; readonly spot: RingSpot }) {
  const addressOf = useCompanyAddress();
  const { company, name, shown, levelWords, coverage, coverageWords } = item;
  return (
    <li>
      <span class="ring-mark" style={{ left: `${spot.x}px`, top: `${spot.y}px` }}>
        <LevelGlyph level={shown} />
      </span>
      <a
        class={`ring-label ${spot.side}`}
        style={{ top: `${spot.rowY}px`, width: `${LABEL_WIDTH}px` }}
        href={addressOf(company)}
        title={`${name}: ${levelWords}, ${coverageWords}`}
      >
        <span class="ring-supplier">{name}</span>
        <CoverageBars coverage={coverage} />
        <span class="heard">
          {levelWords}, {coverageWords}
        </span>
      </a>
    </li>
  );
}
