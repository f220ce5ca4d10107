/** Answers about records that may be of one company: listed, decided by the person, and decided otherwise later. */
import type { Company, CompanyId } from '../../core/company/company.ts';
import type { Identifier } from '../../core/company/identifier.ts';
import { type RecordPair, undecidedIn } from '../../core/pack/undecided.ts';
import { decideSame, isDecided } from '../../core/settings/same-decision.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import type { DecidedPair, SameList, SamePair, SameRecord } from '../../messages/contract.ts';
import type { Handlers } from '../../messages/serve.ts';
import { changeInUse } from '../digest/in-use.ts';
import type { Means } from '../means.ts';
import { undoOf } from './undo.ts';

type SameAnswers = Pick<Handlers, 'same.list' | 'same.answer'>;

/** More than these nobody decides at one sitting; the next come when these are decided. */
const MOST_PAIRS = 100;

export function sameAnswers(means: Means): SameAnswers {
  return {
    'same.list': () => list(means),
    'same.answer': ({ found, known, same }) =>
      undoOf(
        (changed) => changeInUse(means, changed),
        (before) => decideSame(before, { found, known }, same),
      ),
  };
}

async function list(means: Means): Promise<SameList> {
  const settings = await means.settings.read();
  const catalogue = await means.catalogue(settings);
  const { packs } = await means.packs.arrangement.of([await means.packs.shipped()]);
  const { possible, conflicts } = undecidedIn(packs, settings.theSame);
  const titles = new Map(packs.map(({ id, title }) => [id, title]));
  const record = (company: Company) => recordOf(company, titles, catalogue);
  const pair = ({ found, known }: RecordPair): SamePair => ({ found: record(found), known: record(known) });
  const open = possible.filter(
    ({ found, known }) => !isDecided(settings, { found: found.id, known: known.id }),
  );
  const names = new Map(packs.flatMap(({ companies }) => companies.map(({ id, name }) => [id, name])));
  return {
    possible: open.slice(0, MOST_PAIRS).map(pair),
    more: Math.max(0, open.length - MOST_PAIRS),
    decided: decidedPairs(settings, (id) => names.get(id) ?? null, catalogue),
    conflicts: conflicts.slice(0, MOST_PAIRS).map(({ through, against, ...both }) => ({
      ...pair(both),
      words: say(catalogue, 'same_conflict', { through: identifierWords(through), against }),
    })),
  };
}

function recordOf(company: Company, titles: ReadonlyMap<string, string>, catalogue: Catalogue): SameRecord {
  const { id, name, legalName, country, lei, wikidata, identifiers = [], domains, pack } = company;
  const said = [
    legalName === name ? null : legalName,
    country,
    ...[lei === null ? null : { scheme: 'LEI', value: lei }, ...identifiers].map(
      (one) => one && identifierWords(one),
    ),
    wikidata,
    ...domains,
    say(catalogue, 'same_in_pack', { pack: titles.get(pack) ?? pack }),
  ];
  return { company: id, name, pack, words: said.filter((one) => one !== null).join(' · ') };
}

function identifierWords({ scheme, value }: Identifier): string {
  return `${scheme} ${value}`;
}

/** Of the pairs that were told apart those of packs: own entries are told apart elsewhere, and have ids of their own. */
function decidedPairs(
  { theSame, notTheSame }: Settings,
  nameOf: (id: CompanyId) => string | null,
  catalogue: Catalogue,
): readonly DecidedPair[] {
  const worded = (found: CompanyId, known: CompanyId, same: boolean): readonly DecidedPair[] => {
    const [one, other] = [nameOf(found), nameOf(known)];
    if (one === null || other === null) return [];
    const words = say(catalogue, same ? 'same_one' : 'same_two', { found: one, known: other });
    return [{ found, known, same, words }];
  };
  const apart = notTheSame.map((pair) => pair.split(' '));
  return [
    ...theSame.flatMap(({ found, known }) => worded(found, known, true)),
    ...apart.flatMap(([found = '', known = '']) => worded(found, known, false)),
  ];
}
