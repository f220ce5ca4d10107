/** Answers about the data on this device: what it knows, whose it is, what happened to it. */

import { LEGAL_FORM_SOURCES } from '../../core/name/legal-form-sources.ts';
import type { PackInUse } from '../../core/pack/knowledge.ts';
import type { DataAbout, NamedCompany, PackView } from '../../messages/contract.ts';
import type { Handlers } from '../../messages/serve.ts';
import { named, searchIn } from '../knowledge/named.ts';
import { type Means, present, presentByNeed } from '../means.ts';
import { dataLine } from '../pages/rows.ts';
import { noticeIn } from '../words.ts';

type DataAnswers = Pick<Handlers, 'company.search' | 'data.about' | 'data.attributions' | 'notice.dismiss'>;

// What fits a list under a field without scrolling far; more letters narrow it faster than a longer list.
const SUGGESTIONS = 20;

export function dataAnswers(means: Means): DataAnswers {
  return {
    'company.search': async ({ query, limit }): Promise<readonly NamedCompany[]> => {
      const { known } = await present(means);
      return searchIn(known.all)(query, limit ?? SUGGESTIONS).map(named);
    },
    'data.about': () => about(means),
    'data.attributions': async () => {
      const { known } = await presentByNeed(means);
      const ofPacks = known.packs.knowledge.packs.flatMap(({ attributions }) => attributions);
      return [...ofPacks, ...LEGAL_FORM_SOURCES];
    },
    'notice.dismiss': async ({ notice }) => {
      await means.settings.dismiss(notice);
      return null;
    },
  };
}

async function about(means: Means): Promise<DataAbout> {
  const { now, known } = await presentByNeed(means);
  const catalogue = await means.catalogue(now);
  const notices = await means.settings.notices();
  return {
    asOf: known.packs.knowledge.asOf,
    dataLine: dataLine(known.packs, catalogue),
    packs: known.all.knowledge.packs.map(packView),
    notices: notices.map((notice) => noticeIn(catalogue, notice)),
  };
}

function packView({ attributions: _, ...pack }: PackInUse): PackView {
  return pack;
}
