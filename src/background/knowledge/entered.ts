/** A large body with the user's own companies laid over it, in place of one that is built of everything. */
import { bringFrom } from '../../core/mention/index-with.ts';
import { withEntries } from '../../core/settings/entered-body.ts';
import type { OwnKnowledge } from '../../core/settings/own-claim.ts';
import { bringing } from './bringing.ts';
import type { StampedBody } from './stamped-body.ts';

/** The packs' body with these entries; null where one has to be built (see `withEntries`). */
export async function entered(
  body: StampedBody,
  entries: OwnKnowledge['entries'],
): Promise<StampedBody | null> {
  const laid = await bringing([body], () => withEntries(body, entries));
  if (laid === null) return null;
  const { index } = laid.gazetteer;
  const owners = new Map(entries.map(({ id, parent }) => [id, parent?.company]));
  return {
    ...body,
    ...laid,
    stamp: `${body.stamp} ${JSON.stringify(entries)}`,
    partly: [...body.partly, index],
    async bring(blocks) {
      const missing = new Set(body.missing());
      await body.bring(blocks.filter((block) => missing.has(block)));
      // The index laid over the body's has the same blocks, and takes their records from it.
      for (const block of blocks) bringFrom(body.gazetteer.index, block, index);
    },
    bringAbout(companies) {
      const asked = new Set(companies);
      for (const company of asked) {
        const owner = owners.get(company);
        if (owner !== undefined) asked.add(owner);
      }
      return body.bringAbout(asked);
    },
  };
}
