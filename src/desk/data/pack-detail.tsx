/** One pack: whose it is, how old, how large, how far it tells who owns its companies, and how much has grown old. */
import { useLoaded } from '../../look/loaded.ts';
import { useSay } from '../../look/say.ts';
import type { PackRow } from '../../messages/contract.ts';
import { DeedSwitch } from '../deed-switch.tsx';
import { Fact } from '../fact.tsx';
import { useSurroundings } from '../surroundings.ts';
import type { Deeds } from '../told.tsx';
import { PackTrouble } from './pack-trouble.tsx';
import { countOf, daysSince, minuteOf, percentOf, sizeOf } from './sizes.ts';

interface PackDetailProps {
  readonly pack: PackRow;
  readonly deeds: Deeds;
  readonly onChanged: () => void;
}

export function PackDetail({ pack, deeds, onChanged }: PackDetailProps) {
  const say = useSay();
  const { ask } = useSurroundings();
  const { id, title, on, origin } = pack;
  const remove = () =>
    deeds.attempt(
      () => ask('pack.remove', { pack: id }),
      () => {
        onChanged();
        deeds.done(say(origin === 'fetched' ? 'desk_pack_removed_host' : 'popup_removed', { name: title }));
      },
    );
  return (
    <article class="part">
      <h2 class="detail-title">{title}</h2>
      <div class="switch-line">
        <DeedSwitch
          key={id}
          label={say('desk_pack_on')}
          on={on}
          readFrom={pack}
          deeds={deeds}
          act={(next) => ask('pack.switch', { pack: id, on: next })}
          after={onChanged}
        />
      </div>
      <PackTrouble pack={pack} deeds={deeds} onChanged={onChanged} />
      <Facts pack={pack} />
      {pack.coverage && <Coverage coverage={pack.coverage} />}
      {on && <LeftOut id={id} version={pack.version} />}
      {origin !== 'bundled' && origin !== 'own' && (
        <button type="button" class="button danger" onClick={remove}>
          {say('desk_pack_remove')}
        </button>
      )}
    </article>
  );
}

function Facts({ pack }: { readonly pack: PackRow }) {
  const say = useSay();
  const { dateWords, today } = useSurroundings();
  const { origin, asOf, version, bytes, installed, address, files, counts, attributions } = pack;
  const licences = [...new Set(attributions.map(({ licence }) => licence))];
  const [size, unit] = sizeOf(bytes ?? 0);
  const [date, days] = [dateWords(asOf), daysSince(asOf, today())];
  return (
    <dl class="facts">
      <Fact name={say('desk_pack_origin')}>{say(`desk_pack_${origin}`)}</Fact>
      {files.length > 0 && <Fact name={say('desk_pack_files')}>{files.join(', ')}</Fact>}
      {asOf && (
        <Fact name={say('desk_as_of')}>{days === null ? date : say('desk_pack_age', { date, days })}</Fact>
      )}
      <Fact name={say('desk_version')}>{version}</Fact>
      {installed && <Fact name={say('desk_pack_installed')}>{minuteOf(installed)}</Fact>}
      {bytes !== null && (
        <Fact name={say('desk_pack_size')}>
          {size} {unit}
        </Fact>
      )}
      {address && <Fact name={say('desk_address')}>{address}</Fact>}
      {licences.length > 0 && (
        <Fact name={say('desk_licence')}>
          <Licences names={licences} />
        </Fact>
      )}
      <Fact name={say('desk_companies')}>{countOf(counts.companies)}</Fact>
      <Fact name={say('desk_interests')}>{countOf(counts.interests)}</Fact>
      <Fact name={say('desk_searches')}>{countOf(counts.searches)}</Fact>
      <Fact name={say('desk_rivals')}>{countOf(counts.rivals)}</Fact>
    </dl>
  );
}

/** One a line: some are sentences. */
function Licences({ names }: { readonly names: readonly string[] }) {
  return (
    <ul class="licences">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

/** What of the pack hangs in the air, told as soon as all that is in use has been put together. */
function LeftOut({ id, version }: Pick<PackRow, 'id' | 'version'>) {
  const say = useSay();
  const { ask } = useSurroundings();
  const { loaded } = useLoaded(() => ask('data.about', {}), `${id} ${version}`);
  const packs = loaded.state === 'ready' ? loaded.value.packs : [];
  const leftOut = packs.find((pack) => pack.id === id)?.leftOut ?? 0;
  return leftOut === 0 ? null : (
    <p class="list-note">{say('desk_pack_left_out', { count: countOf(leftOut) })}</p>
  );
}

/** Bars and words: what is known of owners, and how much of it has to be looked at again. */
function Coverage({ coverage }: { readonly coverage: NonNullable<PackRow['coverage']> }) {
  const say = useSay();
  const { withClaim, searchedOnly, without, toRecheck, inForce } = coverage;
  const all = withClaim + searchedOnly + without;
  const rows = [
    ['desk_coverage_claim', withClaim, all, 'known'],
    ['desk_coverage_searched', searchedOnly, all, 'searched'],
    ['desk_coverage_without', without, all, 'unknown'],
    ['desk_coverage_recheck', toRecheck, inForce, 'recheck'],
  ] as const;
  return (
    <section class="part">
      <h3 class="shift-title">{say('desk_coverage')}</h3>
      <dl class="coverage-rows">
        {rows.map(([name, part, whole, kind]) => (
          <div key={name} class="coverage-row">
            <dt>{say(name)}</dt>
            <dd>
              <span class="meter" aria-hidden="true">
                <span class={`meter-part ${kind}`} style={{ width: `${percentOf(part, whole)}%` }} />
              </span>
              {say('desk_coverage_of', { part: countOf(part), whole: countOf(whole) })}
            </dd>
          </div>
        ))}
      </dl>
      <p class="list-note">{say('desk_coverage_text')}</p>
    </section>
  );
}
