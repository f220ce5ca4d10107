/** The picture of owners and holdings as it lies on its ground: lines below, companies above them. */
import { useId } from 'preact/hooks';
import type { OwnershipPicture } from '../../messages/contract.ts';
import { useCompanyAddress } from '../address.ts';
import { BOX, type MapLayout, type PlacedTie, type Point } from './map-layout.ts';

interface PlacedProps {
  readonly picture: OwnershipPicture;
  readonly placed: MapLayout;
}

/** Ties as lines, each with an arrow to what is held and its words on it. */
export function PictureLines({ picture, placed }: PlacedProps) {
  const arrow = useId();
  return (
    <>
      <svg class="map-lines" width={placed.width} height={placed.height} aria-hidden="true">
        <defs>
          <marker
            id={arrow}
            class="map-arrow"
            markerWidth="9"
            markerHeight="10"
            refX="8"
            refY="5"
            orient="auto"
          >
            <path d="M1 1.5 8 5 1 8.5" />
          </marker>
        </defs>
        {picture.links.map(({ from, to, kind }, at) => (
          <path
            key={`${from} ${to} ${kind}`}
            class={`map-line ${kind}`}
            d={curve(placed.ties[at]?.line ?? [])}
            marker-end={`url(#${arrow})`}
          />
        ))}
      </svg>
      {/* The sentences under the picture say the same to people who hear the page. */}
      {picture.links.map(({ from, to, kind, labels }, at) => (
        <span
          key={`${from} ${to} ${kind}`}
          class="map-words"
          aria-hidden="true"
          title={labels.join(' · ')}
          style={spot(placed.ties[at]?.words)}
        >
          <span>
            {labels.map((label) => (
              <span key={label} class="map-label">
                {label}
              </span>
            ))}
          </span>
        </span>
      ))}
    </>
  );
}

/** Companies as links to their pages. */
export function PictureBoxes({ picture, placed }: PlacedProps) {
  const addressOf = useCompanyAddress();
  return (
    <ul>
      {picture.nodes.map(({ company, name, role }) => {
        const { x, y } = placed.boxes.get(company) ?? { x: 0, y: 0 };
        const place = { left: `${x}px`, top: `${y}px`, width: `${BOX.width}px`, height: `${BOX.height}px` };
        return (
          <li key={company}>
            <a
              class={`map-node ${role}`}
              style={place}
              title={name}
              href={addressOf(company)}
              aria-current={role === 'subject' ? 'true' : undefined}
            >
              <span>{name}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** Words stand in the middle of their line, which passes behind them. */
function spot({ x, y, width, height }: PlacedTie['words'] = NOWHERE) {
  return { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
}

const NOWHERE: PlacedTie['words'] = { x: 0, y: 0, width: 0, height: 0 };

/** A smooth line through the points: straight to the first middle, curved around each corner, straight to the end. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  const corners = rest.slice(0, -1).map((corner, at) => {
    const next = rest[at + 1] ?? last;
    const isLast = at === rest.length - 2;
    const end = isLast ? next : { x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 };
    return `Q${corner.x} ${corner.y} ${end.x} ${end.y}`;
  });
  return `M${first.x} ${first.y}${corners.length > 0 ? corners.join('') : `L${last.x} ${last.y}`}`;
}
