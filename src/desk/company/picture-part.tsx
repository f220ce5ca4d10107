/** Who holds a company and whom it holds, drawn: companies as links, ties as lines with their words on them. */
import { useId, useMemo, useState } from 'preact/hooks';
import type { CompanyId } from '../../core/company/company.ts';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import type { OwnershipPicture } from '../../messages/contract.ts';
import { useCompanyAddress } from '../address.ts';
import { useFit } from '../fit.ts';
import { useSurroundings } from '../surroundings.ts';
import { BOX, type MapLayout, mapLayout, type PlacedTie, type Point } from './map-layout.ts';

interface PicturePartProps {
  readonly company: CompanyId;
  readonly name: string;
  readonly asOf: string;
}

const STEPS = [1, 2, 3] as const;

export function PicturePart({ company, name, asOf }: PicturePartProps) {
  const say = useSay();
  const { ask } = useSurroundings();
  const [steps, setSteps] = useState<number>(1);
  const id = useId();
  const { loaded, reload } = useLoaded(
    () => ask('company.picture', { company, asOf, steps }),
    `${asOf} ${steps}`,
  );
  return (
    <section class="part">
      <div class="part-head">
        <h2 class="part-title">{say('desk_picture')}</h2>
        <label class="field-label" for={id}>
          {say('desk_picture_steps')}
        </label>
        <select
          id={id}
          class="input steps"
          value={steps}
          onChange={({ currentTarget }) => setSteps(Number(currentTarget.value))}
        >
          {STEPS.map((count) => (
            <option key={count} value={count}>
              {say('desk_picture_steps_n', { count: String(count) })}
            </option>
          ))}
        </select>
      </div>
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && (
        <Picture picture={loaded.value} title={say('desk_picture_title', { name })} />
      )}
    </section>
  );
}

function Picture({ picture, title }: { readonly picture: OwnershipPicture; readonly title: string }) {
  const say = useSay();
  const placed = useMemo(() => mapLayout(picture), [picture]);
  const { box, zoom } = useFit(placed.width);
  if (picture.links.length === 0) return <p class="missing">{say('desk_picture_none')}</p>;
  return (
    <>
      <p class="list-note">{say('desk_picture_legend')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll what is wider than the page */}
      <section ref={box} class="map-box" tabIndex={0} aria-label={title}>
        <div class="map" style={{ width: `${placed.width}px`, height: `${placed.height}px`, zoom }}>
          <Lines picture={picture} placed={placed} />
          <Boxes picture={picture} placed={placed} />
        </div>
      </section>
      {picture.left > 0 && (
        <p class="list-note">{say('desk_picture_left', { count: String(picture.left) })}</p>
      )}
      <details class="folded">
        <summary>{say('desk_picture_words')}</summary>
        <ul class="picture-words">
          {picture.links.map(({ from, to, kind, sentence }) => (
            <li key={`${from} ${to} ${kind}`}>{sentence}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface PlacedProps {
  readonly picture: OwnershipPicture;
  readonly placed: MapLayout;
}

function Lines({ picture, placed }: PlacedProps) {
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

function Boxes({ picture, placed }: PlacedProps) {
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
