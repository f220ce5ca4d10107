/** Answers about corrections: "not this company", "this is that company", and taking either back. */
import { addCorrection, undoCorrection } from '../../core/settings/change.ts';
import type { Correction } from '../../core/settings/correction.ts';
import type { CorrectionView } from '../../messages/contract.ts';
import type { ContentCaller } from '../../messages/route.ts';
import { type Handlers, Trouble } from '../../messages/serve.ts';
import type { Body } from '../knowledge/knowledge.ts';
import { namedById } from '../knowledge/named.ts';
import { byNeed, type Means, presentByNeed } from '../means.ts';
import { change, type HandlersOf } from './choices.ts';

type CorrectionAnswers = HandlersOf<'correction'> & Pick<Handlers, 'card.notThis' | 'card.thisIs'>;

export function correctionAnswers(means: Means): CorrectionAnswers {
  const add = async (said: Omit<Correction, 'id' | 'said'>) => {
    const correction = { ...said, id: means.newId(), said: means.today() };
    await change(means, (settings) => addCorrection(settings, correction));
    return { correction: correction.id };
  };
  const addFromPage = async (
    { scope, ...said }: { company: string; surface: string; scope: 'site' | 'everywhere' },
    is: boolean,
    caller: ContentCaller,
  ) => add({ ...said, is, host: scope === 'everywhere' ? null : siteSaidOn(caller) });
  return {
    'card.notThis': (said, caller) => addFromPage(said, false, caller),
    'card.thisIs': async (said, caller) => {
      await checkKnown(means, said.company);
      return addFromPage(said, true, caller);
    },
    'correction.add': async (said) => {
      await checkKnown(means, said.company);
      return add(said);
    },
    'correction.undo': async ({ correction }) => {
      await change(means, (settings) => undoCorrection(settings, correction));
      return null;
    },
    'correction.list': () =>
      byNeed(means, ({ now, known }) => now.corrections.map((said) => correctionView(said, known.all))),
  };
}

async function checkKnown(means: Means, company: string): Promise<void> {
  const { known } = await presentByNeed(means);
  if (!known.all.knowledge.companies.has(company)) throw new Trouble('not-found');
}

// A file has no site: taken for "everywhere", the user's word would reach further than they said.
function siteSaidOn({ site }: ContentCaller): string {
  if (site === null) throw new Trouble('bad-request');
  return site;
}

function correctionView(said: Correction, body: Body): CorrectionView {
  return { ...said, companyName: namedById(body, said.company).name };
}
