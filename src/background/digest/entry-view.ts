/** What a change came to, in words for the desk. */
import type { CompanyId } from '../../core/company/company.ts';
import type { Change } from '../../core/verdict/digest.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import type { DigestChange, DigestEntry } from '../../messages/contract.ts';
import type { Eyes } from '../pages/page-check.ts';
import type { Entry } from './digest-record.ts';

export function entryView(
  { id, time, cause, seen, changes }: Entry,
  eyes: Eyes,
  catalogue: Catalogue,
): DigestEntry {
  const { companies } = eyes.known.all.knowledge;
  const { watched } = eyes.settings.viewpoint;
  // By its name now, else by its name then; news of an earlier version have neither, and the id is what is left.
  const called: Called = (company, then) => companies.get(company)?.name ?? (then || company);
  return {
    id,
    time,
    seen,
    causeWords: say(catalogue, `digest_cause_${cause}`),
    changes: changes.map((change): DigestChange => {
      const { company, name, kind, before, after } = change;
      return {
        company: { company, name: called(company, name) },
        isHere: companies.has(company),
        kind,
        before,
        after,
        watched: watched.includes(company),
        words: changeWords(change, called, catalogue),
      };
    }),
  };
}

type Called = (company: CompanyId, then: string) => string;

/** "Closer to your watchlist than before · A deal with Harlow was closed". */
function changeWords(change: Change, called: Called, catalogue: Catalogue): string {
  const { kind, before, news, party, partyName } = change;
  const words = { party: party === null ? '' : called(party, partyName) };
  const all = [before === null ? 'new' : kind, ...(news === null ? [] : [news])];
  return all.map((one) => say(catalogue, `digest_${one}`, words)).join(' · ');
}
