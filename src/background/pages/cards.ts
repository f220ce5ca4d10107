/** Answers about one company: its card, from a mark, a row or a selection, and the script that draws it. */
import type { CompanyId } from '../../core/company/company.ts';
import { modelOfText } from '../../core/mention/plain-text.ts';
import { meaningOn } from '../../core/settings/correction.ts';
import { OWN_PACK } from '../../core/settings/own-entry.ts';
import { alternativesTo } from '../../core/verdict/alternatives.ts';
import type { CardView } from '../../core/words/card-view.ts';
import type { Catalogue } from '../../core/words/catalogue.ts';
import { describe } from '../../core/words/describe.ts';
import { dateInWords } from '../../core/words/figures.ts';
import type { CardAnswer, CardSubject } from '../../messages/contract.ts';
import { type Handlers, Trouble } from '../../messages/serve.ts';
import { bringing } from '../knowledge/bringing.ts';
import { bearersIn, namedById, suppliersAmong } from '../knowledge/named.ts';
import { dayOf, eyesOn, type Means } from '../means.ts';
import { cardWordsIn } from '../words.ts';
import { type Eyes, linkedBy } from './page-check.ts';

export function cardAnswers(means: Means): Pick<Handlers, 'card.open' | 'card.insert' | 'card.inFull'> {
  return {
    'card.open': ({ subject, asOf }, caller) =>
      open(means, subject, dayOf(means, asOf), caller.asker === 'content' ? caller.site : null),
    'card.inFull': async ({ company, asOf }) => {
      await means.showOnDesk(company, asOf);
      return null;
    },
    'card.insert': async (_params, { tab, frame }) => {
      if (!(await means.readers.insertCard({ tab, frame }))) throw new Trouble('not-readable');
      return cardWordsIn(await means.catalogue(await means.settings.read()));
    },
  };
}

async function open(
  means: Means,
  subject: CardSubject,
  asOf: string,
  site: string | null,
): Promise<CardAnswer> {
  const eyes = await eyesOn(means, asOf);
  const body = eyes.known.all;
  const catalogue = await means.catalogue(eyes.settings);
  const candidates =
    'company' in subject
      ? [subject.company]
      : await bringing([body], () => meantBy(subject.text, eyes, site));
  await body.bringAbout(candidates);
  return bringing([body], (): CardAnswer => {
    const [only, ...others] = candidates;
    if (only === undefined) return { state: 'unknown', text: textOf(subject) };
    if (others.length > 0) {
      const choices = candidates.map((id) => namedById(body, id));
      return { state: 'choose', text: textOf(subject), candidates: choices };
    }
    const card = cardOf(only, eyes, catalogue);
    const asOfWords = dateInWords(asOf, catalogue);
    return { state: 'card', card, asOf, asOfWords, today: means.today() };
  });
}

function textOf(subject: CardSubject): string {
  return 'text' in subject ? subject.text : subject.company;
}

/**
 * The companies that a selection may mean: the one that the user said it means here, or those that bear just that name, or else those named in it. A person who
 * selects a name has said that it is one, so a bare word that linking would not dare to link is enough here.
 */
function meantBy(text: string, { known, settings }: Eyes, site: string | null): readonly CompanyId[] {
  const body = known.all;
  const said = meaningOn(settings.corrections, site)(null, text);
  if (said !== null) return [said];
  const bearers = bearersIn(body)(text);
  if (bearers.length > 0) return bearers.map(({ id }) => id);
  const { mentions, ambiguous } = linkedBy({ model: modelOfText(text), jsonLd: [] }, body);
  const named = [
    ...mentions.map(({ company }) => company),
    ...ambiguous.flatMap(({ candidates }) => candidates),
  ];
  return [...new Set(named)];
}

/** The card of a company; refused with 'not-found' for one that neither packs nor user know. */
export function cardOf(
  company: CompanyId,
  { settings, known, assessor, inForce }: Eyes,
  catalogue: Catalogue,
): CardView {
  const { companies, asOf } = known.all.knowledge;
  const subject = companies.get(company);
  if (subject === undefined) throw new Trouble('not-found');
  const telling = {
    companies,
    dataDate: asOf ?? '',
    alternatives: alternativesTo(subject, () => suppliersAmong(known.all), assessor),
    inForce,
    watchesNobody: settings.viewpoint.watched.length === 0,
    ownPack: OWN_PACK,
  };
  return describe(assessor(company), telling, catalogue);
}
