/** Stakes that the open page states and the data lacks or contradicts; offered, and kept only where the user says so. */
import type { CompanyId } from '../../core/company/company.ts';
import { type CaughtClaim, caughtClaims } from '../../core/ownership/caught.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import type { NameOf } from '../../core/words/sentences.ts';
import { namesIn } from '../../core/words/summary.ts';
import type { CaughtRow } from '../../messages/contract.ts';
import type { Handlers } from '../../messages/serve.ts';
import { eyesByNeed, type Means } from '../means.ts';
import { meantOn, onPages } from './page-check.ts';
import { readingsOn } from './pages.ts';

export function caughtAnswers(means: Means): Pick<Handlers, 'page.claims'> {
  return { 'page.claims': ({ tab }) => caughtOn(means, tab) };
}

async function caughtOn(means: Means, tab: number): Promise<readonly CaughtRow[]> {
  const page = await readingsOn(means, tab);
  const reading = page?.readings[0];
  // The patterns are English; what they made of another language would be chance.
  if (page === null || reading === undefined || !isEnglish(reading.model.language)) return [];
  const eyes = await eyesByNeed(means);
  const from = { host: page.host, address: await means.readers.addressOf(tab), today: means.today() };
  const catalogue = await means.catalogue(eyes.settings);
  return onPages([reading], eyes, () => {
    const { dossiers, companies } = eyes.known.all.knowledge;
    const mentions = [...meantOn(reading, eyes, page.host).mentions].sort((a, b) => a.start - b.start);
    const rowsOn = (subject: CompanyId) => dossiers.rowsOn(subject);
    const caught = caughtClaims(reading.model.text, mentions, rowsOn, from.today);
    return caught.map((claim) => rowOf(claim, from, namesIn(companies), catalogue));
  });
}

function isEnglish(language: string | null): boolean {
  return language === null || /^en\b/i.test(language);
}

interface ReadFrom {
  readonly host: string | null;
  readonly address: string | null;
  /** ISO date. */
  readonly today: string;
}

function rowOf(claim: CaughtClaim, from: ReadFrom, nameOf: NameOf, catalogue: Catalogue): CaughtRow {
  const { owner, subject, percent, of, against, quote } = claim;
  const isOfVotes = of === 'votes';
  const words = { owner: nameOf(owner), subject: nameOf(subject), percent: String(percent) };
  return {
    words: say(catalogue, `caught_${against}${isOfVotes ? '_votes' : ''}`, words),
    quote,
    draft: {
      kind: 'adds',
      owner,
      subject,
      tie: of,
      sharePercent: isOfVotes ? null : percent,
      votesPercent: isOfVotes ? percent : null,
      start: null,
      end: null,
      note: `“${quote}”`,
      source: {
        publisher: from.host ?? 'file',
        date: from.today,
        url: from.address === null ? null : withoutFragment(from.address),
      },
    },
  };
}

function withoutFragment(address: string): string | null {
  const [page = ''] = address.split('#');
  return /^https?:/i.test(page) ? page : null;
}
