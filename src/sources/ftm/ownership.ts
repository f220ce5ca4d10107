/** An Ownership of OpenSanctions as interests: one for each owner and asset that it lists. */
import type { Source } from '../../core/company/company.ts';
import type { Band } from '../../core/ownership/interest.ts';
import { dayIn } from '../day.ts';
import { type Found, type FoundInterest, foundInterest, passed, refused } from '../found.ts';
import { problem } from '../problem.ts';
import type { Reading } from '../reader.ts';
import { shareIn } from '../size.ts';
import { companyId, type Entity, valuesOf } from './properties.ts';

/** The interests of the entity. Several percentages contradict each other: then no size is read. */
export function ownershipIn(entity: Entity, line: number, reading: Reading): readonly Found[] {
  const owners = valuesOf(entity, 'owner');
  const assets = valuesOf(entity, 'asset');
  if (owners.length === 0 || assets.length === 0) return [passed(line, 'notOwnership')];
  const percentages = valuesOf(entity, 'percentage');
  const share = percentages.length === 1 ? percentIn(percentages[0] ?? '') : null;
  if (share === 'wrong') return [refused(problem('record_bad_share', { value: percentages[0] ?? '' }, line))];
  const { start, end } = periodOf(entity);
  if (start !== null && end !== null && end < start)
    return [refused(problem('record_ends_before_start', {}, line))];
  const source = sourceOf(entity, reading);
  const role = valuesOf(entity, 'role')[0]?.trim() ?? '';
  const interests = owners.flatMap((owner) =>
    assets.flatMap((asset): FoundInterest[] => {
      if (owner === asset) return [];
      return [
        foundInterest({
          ref: `${entity.id}/${owner}/${asset}`,
          owner: companyId(owner),
          subject: companyId(asset),
          tie: share === null ? 'equityUndisclosedSize' : 'shares',
          share,
          start,
          end,
          note: role === '' ? 'Listed as an ownership.' : `Listed as an ownership: ${role}.`,
          sourceWord: /subsidiar/i.test(role) ? 'subsidiary or majority' : null,
          sources: [source],
        }),
      ];
    }),
  );
  if (interests.length === 0) return [refused(problem('record_owns_itself', {}, line))];
  return [{ kind: 'interests', line, group: entity.id, stated: source.date, interests }];
}

/** FollowTheMoney's percentages are percent without a sign, so that "1" is one percent here. */
function percentIn(text: string): Band | null | 'wrong' {
  const written = text.trim();
  const share = shareIn(/%/.test(written) ? written : `${written} %`);
  if (share === 'unclear') return 'wrong';
  // Free text such as "majority" states a stake and no size; a number beyond the whole states nonsense.
  return share ?? (/^[\d.,\s%-]+$/.test(written) ? 'wrong' : null);
}

/** Several dates come from several datasets: the interval that none of them contradicts is the widest. */
function periodOf(entity: Entity): { readonly start: string | null; readonly end: string | null } {
  const days = (name: string) =>
    valuesOf(entity, name)
      .flatMap((text) => dayIn(text) ?? [])
      .sort();
  return { start: days('startDate')[0] ?? null, end: days('endDate').at(-1) ?? null };
}

function sourceOf(entity: Entity, reading: Reading): Source {
  const url =
    valuesOf(entity, 'sourceUrl').find((one) => /^https?:\/\//.test(one) && URL.canParse(one)) ?? null;
  const datasets = entity.datasets.join(', ');
  return {
    publisher: datasets === '' ? 'OpenSanctions' : `OpenSanctions (${datasets})`.slice(0, MAX_PUBLISHER),
    date: dayIn(entity.last_change ?? '') ?? dayIn(entity.last_seen ?? '') ?? reading.readOn,
    url,
    via: null,
    // An official list, read in a collection of lists.
    tier: 3,
    basisTier: 3,
  };
}

/** A line of a card; the longest lists of datasets have forty. */
const MAX_PUBLISHER = 200;
