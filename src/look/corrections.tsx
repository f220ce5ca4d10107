/** "Not this company", "this is X": said for this site at once, taken back or widened right there. */
import { useState } from 'preact/hooks';
import type { NamedCompany } from '../messages/contract.ts';
import { CompanyBox } from './combobox/company-box.tsx';
import { type CorrectionRoad, type Meant, type Said, useCorrections } from './correction.ts';
import { useSay } from './say.ts';

interface CorrectionsProps {
  readonly road: CorrectionRoad;
  /** The company on show; null where the name stands for none, or for one of several. */
  readonly company: Meant | null;
  /** It was picked among several of that name: the person may want that kept. */
  readonly isPicked: boolean;
  /** Shows another company; null = the one that the name stood for before. */
  readonly onMeant: (company: string | null) => void;
  /** The person is at work here: what holds this must not go by itself. */
  readonly onBusy: () => void;
}

export function Corrections({ road, company, isPicked, onMeant, onBusy }: CorrectionsProps) {
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  const { said, hasFailed, ...corrections } = useCorrections(road, onMeant);
  const ask = () => {
    onBusy();
    setAsking(true);
  };
  const choose = (chosen: NamedCompany) => {
    setAsking(false);
    corrections.say(chosen, true);
  };
  return (
    <div class="corrections" role="status">
      {hasFailed && <p class="missing">{say('look_failed')}</p>}
      {said !== null && <p class="corrections-said">{sentenceOf(said, road.surface, say)}</p>}
      {isAsking && <WhichCompany road={road} onChoose={choose} />}
      <div class="corrections-deeds">
        {said !== null && <Deed words={say('look_undo')} act={corrections.undo} />}
        {said?.scope === 'site' && <Deed words={say('look_everywhere')} act={corrections.widen} />}
        {said === null && company && isPicked && (
          <Deed words={say('look_remember')} act={() => corrections.say(company, true)} />
        )}
        {said === null && company && (
          <Deed words={say('look_not_this')} act={() => corrections.say(company, false)} />
        )}
        {!isAsking && said?.is !== true && (
          <Deed words={say(company ? 'look_another' : 'look_say_which')} act={ask} />
        )}
        {isAsking && <Deed words={say('look_cancel')} act={() => setAsking(false)} />}
      </div>
    </div>
  );
}

function sentenceOf({ is, scope, company }: Said, surface: string, say: ReturnType<typeof useSay>): string {
  const names = { surface, name: company.name };
  if (is) return say(scope === 'site' ? 'look_is_site' : 'look_is_everywhere', names);
  return say(scope === 'site' ? 'look_not_site' : 'look_not_everywhere', names);
}

function Deed({ words, act }: { readonly words: string; readonly act: () => void }) {
  return (
    <button type="button" class="button quiet" onClick={act}>
      {words}
    </button>
  );
}

interface WhichProps {
  readonly road: CorrectionRoad;
  readonly onChoose: (company: NamedCompany) => void;
}

function WhichCompany({ road, onChoose }: WhichProps) {
  const say = useSay();
  return (
    <CompanyBox
      label={say('look_which', { surface: road.surface })}
      search={road.search}
      onChoose={onChoose}
      isFocused
    />
  );
}
