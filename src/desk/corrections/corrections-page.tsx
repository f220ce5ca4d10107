/** What the person has said of names: "not this company", "this is that company", for a site or everywhere. */
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import { Sign } from '../../look/sign.tsx';
import type { CorrectionView } from '../../messages/contract.ts';
import { useCompanyAddress } from '../address.ts';
import { useSurroundings } from '../surroundings.ts';
import { ToldNotice, useDeeds } from '../told.tsx';
import { CorrectionForm } from './correction-form.tsx';

export function CorrectionsPage() {
  const say = useSay();
  const { ask } = useSurroundings();
  const deeds = useDeeds();
  const { loaded, reload } = useLoaded(() => ask('correction.list', {}), null);
  const add = ({ company, surface, host, is }: Omit<CorrectionView, 'id' | 'said' | 'companyName'>) =>
    ask('correction.add', { company, surface, host, is });
  const undo = (said: CorrectionView) =>
    deeds.attempt(
      () => ask('correction.undo', { correction: said.id }),
      () => {
        reload();
        const again = () => deeds.attempt(() => add(said), reload);
        deeds.done(say('desk_correction_undone', { surface: said.surface }), again);
      },
    );
  return (
    <div class="parts">
      <p>{say('desk_corrections_text')}</p>
      <ToldNotice told={deeds.told} />
      <CorrectionForm onAdd={(said) => deeds.attempt(() => add(said), reload)} />
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && loaded.value.length === 0 && (
        <p class="missing">{say('desk_corrections_none')}</p>
      )}
      {loaded.state === 'ready' &&
        placesOf(loaded.value).map((host) => (
          <section key={host} class="part">
            <h2 class="part-title">{host ?? say('desk_corrections_everywhere')}</h2>
            <ul class="named-list">
              {loaded.value
                .filter((said) => said.host === host)
                .map((said) => (
                  <CorrectionRow key={said.id} said={said} onUndo={() => undo(said)} />
                ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

/** What holds everywhere first, then sites by name. */
function placesOf(corrections: readonly CorrectionView[]): readonly (string | null)[] {
  const hosts = [...new Set(corrections.map(({ host }) => host))];
  return hosts.sort((a, b) => (a ?? '').localeCompare(b ?? ''));
}

function CorrectionRow({ said, onUndo }: { readonly said: CorrectionView; readonly onUndo: () => void }) {
  const say = useSay();
  const { dateWords } = useSurroundings();
  const addressOf = useCompanyAddress();
  const { surface, companyName, company, is } = said;
  return (
    <li class="named-row">
      <div class="named-text">
        <span>
          <q>{surface}</q> {say(is ? 'desk_correction_is' : 'desk_correction_is_not')}{' '}
          <a class="list-name" href={addressOf(company)}>
            {companyName}
          </a>
        </span>
        <span class="list-note">{say('desk_correction_said', { date: dateWords(said.said) })}</span>
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={say('desk_correction_undo', { surface, company: companyName })}
        onClick={onUndo}
      >
        <Sign name="remove" />
      </button>
    </li>
  );
}
