/** What the person knows that the data does not: own companies, own claims, and companies that a pack brought since. */
import { useState } from 'preact/hooks';
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import type { Route } from '../route.ts';
import { useSurroundings } from '../surroundings.ts';
import { ToldNotice, useDeeds } from '../told.tsx';
import { type ClaimFields, emptyClaim, tieTyped } from './claim-fields.ts';
import { OwnClaimsPart } from './claims-part.tsx';
import { OwnEntriesPart } from './entries-part.tsx';
import { MergePart } from './merge-part.tsx';

export function OwnPage({ route: { query } }: { readonly route: Route }) {
  const say = useSay();
  const { ask, today } = useSurroundings();
  const deeds = useDeeds();
  const { loaded, reload } = useLoaded(() => namesOf(ask, query), JSON.stringify(query));
  // What is done in one part may be seen in the others: an entry that was merged has another id from then on.
  const [stamp, setStamp] = useState(0);
  const part = { deeds, stamp, onChanged: () => setStamp((before) => before + 1) };
  if (loaded.state === 'loading') return <p role="status">{say('popup_loading')}</p>;
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={reload} />;
  const names = loaded.value;
  const nameOf = (id: string) => names.get(id) ?? id;
  return (
    <div class="parts">
      <ToldNotice told={deeds.told} />
      <MergePart {...part} />
      <OwnEntriesPart {...part} />
      <OwnClaimsPart {...part} asked={askedIn(query, nameOf, today())} />
    </div>
  );
}

/** Names of the companies that the address speaks of. */
async function namesOf(
  ask: ReturnType<typeof useSurroundings>['ask'],
  { owner, subject }: Route['query'],
): Promise<ReadonlyMap<string, string>> {
  const ids = [owner, subject].filter((id) => id !== undefined);
  const cards = await Promise.all(
    ids.map((company) =>
      ask('company.page', { company, asOf: null }).then(
        ({ card }) => [company, card.name] as const,
        // One that no pack knows any more keeps its id for a name.
        () => [company, company] as const,
      ),
    ),
  );
  return new Map(cards);
}

/** A tie that the address asks to be entered: from the sandbox, or from a link that a colleague sent. */
function askedIn(query: Route['query'], nameOf: (id: string) => string, today: string): ClaimFields | null {
  const { owner, subject, tie, share = '', votes = '' } = query;
  if (owner === undefined || subject === undefined) return null;
  return {
    ...emptyClaim(today),
    owner: { id: owner, name: nameOf(owner) },
    subject: { id: subject, name: nameOf(subject) },
    tie: tieTyped(tie),
    share,
    votes,
  };
}
