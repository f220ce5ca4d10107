/** Answers about what the user says of who holds what. */
import type { OwnClaim, OwnClaimDraft, PartyNames } from '../../core/settings/own-claim.ts';
import type { OwnClaimRow } from '../../messages/contract.ts';
import { Trouble } from '../../messages/serve.ts';
import { withDigest } from '../digest/digest.ts';
import { bringing } from '../knowledge/bringing.ts';
import type { Body } from '../knowledge/knowledge.ts';
import { rowsCalled } from '../knowledge/rows-called.ts';
import { type Means, presentByNeed } from '../means.ts';
import { change, type HandlersOf } from './choices.ts';
import { namesOf, partiesOf, type Rows } from './claim-parties.ts';
import { claimRow } from './claim-row.ts';
import { type Changed, undoOf } from './undo.ts';

export function claimAnswers(means: Means): HandlersOf<'claim'> {
  const rows = async (): Promise<readonly OwnClaimRow[]> => {
    const { now, known } = await presentByNeed(means);
    const { all } = known;
    const catalogue = await means.catalogue(now);
    const claims = now.ownClaims.map(({ claim }) => claim);
    const about = await rowsSpokenOf(claims, all);
    return withParties(all, claims, about, () =>
      now.ownClaims.map((own) => claimRow(own, about, all, catalogue)),
    );
  };
  const told = (changed: Changed) => withDigest(means, 'edit', () => change(means, changed));
  return {
    'claim.list': rows,
    'claim.add': async ({ claim, unverified }) => {
      const names = await namesFor(means, claim, null);
      const added = { id: `claim-${means.newId()}`, entered: means.today(), unverified, claim, names };
      await told((before) => ({ ...before, ownClaims: [...before.ownClaims, added] }));
      return rows();
    },
    'claim.change': async ({ id, claim, unverified }) => {
      const { ownClaims } = await means.settings.read();
      const names = await namesFor(means, claim, ownClaims.find((kept) => kept.id === id) ?? null);
      const changed = { id, entered: means.today(), unverified, claim, names };
      const after = await told((before) => ({
        ...before,
        ownClaims: before.ownClaims.map((kept) => (kept.id === id ? changed : kept)),
      }));
      if (!after.ownClaims.includes(changed)) throw new Trouble('not-found');
      return rows();
    },
    'claim.remove': ({ id }) =>
      undoOf(told, (before) => ({
        ...before,
        ownClaims: before.ownClaims.filter((kept) => kept.id !== id),
      })),
  };
}

/**
 * What the companies of a claim are called. It must speak of what is here, or of what it spoke of `before`: a pack that is
 * gone takes nobody's claim from them.
 */
async function namesFor(means: Means, claim: OwnClaimDraft, before: OwnClaim | null): Promise<PartyNames> {
  const { all } = (await presentByNeed(means)).known;
  const about = await rowsSpokenOf([claim], all);
  const names = await withParties(all, [claim], about, () => namesOf(claim, before, about, all));
  if (names === null) throw new Trouble('not-found');
  return names;
}

/** Work on what these claims speak of, with their companies at hand. */
async function withParties<T>(
  all: Body,
  claims: readonly OwnClaimDraft[],
  about: Rows,
  work: () => T,
): Promise<T> {
  const parties = claims.flatMap((claim) => partiesOf(claim, about) ?? []);
  await all.bringAbout(parties.flatMap(({ owner, subject }) => [owner, subject]));
  return bringing([all], work);
}

/** Rows that the user ends or disputes, by key; those that are gone are not in it. */
function rowsSpokenOf(claims: readonly OwnClaimDraft[], body: Body): Promise<Rows> {
  return rowsCalled(new Set(claims.flatMap((claim) => (claim.kind === 'adds' ? [] : [claim.claim]))), body);
}
