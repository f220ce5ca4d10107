/** What a change came to, in words for the desk. */
import type { Change } from '../../core/verdict/digest.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import type { NameOf } from '../../core/words/sentences.ts';
import { namesIn } from '../../core/words/summary.ts';
import type { DigestChange, DigestEntry } from '../../messages/contract.ts';
import type { Eyes } from '../pages/page-check.ts';
import type { Entry } from './digest-record.ts';

export function entryView(
  { id, time, cause, seen, changes }: Entry,
  eyes: Eyes,
  catalogue: Catalogue,
): DigestEntry {
  const { companies } = eyes.known.all.knowledge;
  const nameOf = namesIn(companies);
  const { watched } = eyes.settings.viewpoint;
  return {
    id,
    time,
    seen,
    causeWords: say(catalogue, `digest_cause_${cause}`),
    changes: changes.map((change): DigestChange => {
      const { company, name, kind, before, after } = change;
      return {
        // News of an earlier version have no name of their own.
        company: { company, name: companies.get(company)?.name ?? (name || nameOf(company)) },
        isHere: companies.has(company),
        kind,
        before,
        after,
        watched: watched.includes(company),
        words: changeWords(change, nameOf, catalogue),
      };
    }),
  };
}

/** "Closer to your watchlist than before · A deal with Harlow was closed". */
function changeWords({ kind, before, news, party }: Change, nameOf: NameOf, catalogue: Catalogue): string {
  const words = { party: party === null ? '' : nameOf(party) };
  const all = [before === null ? 'new' : kind, ...(news === null ? [] : [news])];
  return all.map((one) => say(catalogue, `digest_${one}`, words)).join(' · ');
}
