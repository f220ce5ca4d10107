/** Who holds a company and whom it holds, drawn as far as a person wants to see, and the same in words. */
import { useId, useMemo, useState } from 'preact/hooks';
import type { CompanyId } from '../../core/company/company.ts';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import type { OwnershipPicture } from '../../messages/contract.ts';
import { useFit } from '../fit.ts';
import { useSurroundings } from '../surroundings.ts';
import { mapLayout } from './map-layout.ts';
import { PictureBoxes, PictureLines } from './picture-map.tsx';

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
          <PictureLines picture={picture} placed={placed} />
          <PictureBoxes picture={picture} placed={placed} />
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
