/**
 * The digest: after each change of the data, what is different for the watchlist and the companies that were met.
 *
 *   before a change ──► base: how things stand        killed in between: the base is there, and the news is told later
 *   after it ─────────► how they stand now ──differs──► an entry, and a notification if one is wanted
 */
import type { CompanyId } from '../../core/company/company.ts';
import { OWN_PACK } from '../../core/settings/own-entry.ts';
import { type Change, changesBetween, type Snapshot, snapshotOf } from '../../core/verdict/digest.ts';

import { withinReachInSteps } from '../../core/verdict/within-reach.ts';
import { say } from '../../core/words/catalogue.ts';
import type { DigestList } from '../../messages/contract.ts';

import type { Handlers } from '../../messages/serve.ts';
import { bringing } from '../knowledge/bringing.ts';
import { inTurns } from '../knowledge/turns.ts';
import { eyesByNeed, type Means } from '../means.ts';
import type { Eyes } from '../pages/page-check.ts';
import type { Base, Cause } from './digest-record.ts';
import { entryView } from './entry-view.ts';

type DigestAnswers = Pick<Handlers, 'digest.list' | 'digest.switch' | 'digest.seen'>;

export function digestAnswers(means: Means): DigestAnswers {
  const list = async (): Promise<DigestList> => {
    // A change after which the worker was killed is told now.
    await tellChange(means, null);
    const eyes = await eyesByNeed(means);
    const catalogue = await means.catalogue(eyes.settings);
    const entries = await means.digest.entries();
    const { all } = eyes.known;
    await all.bringAbout(entries.flatMap(({ changes }) => changes.map(({ company }) => company)));
    return {
      notifies: eyes.settings.notifies,
      entries: await bringing([all], () => entries.map((entry) => entryView(entry, eyes, catalogue))),
    };
  };
  return {
    'digest.list': list,
    'digest.switch': async ({ notifies }) => {
      await means.settings.change((before) => ({ ...before, notifies }));
      return list();
    },
    'digest.seen': async () => {
      await means.digest.markSeen();
      return null;
    },
  };
}

/**
 * Notes how things stand, right before the data change.
 *
 *   noted today, of these data          only companies met since are added
 *   noted on another day, of them       the same companies are judged anew: who is within reach hangs on no day
 *   noted of other data, or never       everybody within reach of the watchlist is judged
 */
export function noteState(means: Means, cause: Cause): Promise<void> {
  return means.digest.alone(() => note(means, cause));
}

async function note(means: Means, cause: Cause): Promise<void> {
  const eyes = await eyesByNeed(means);
  const before = await means.digest.base();
  if (before === null || !isOfThese(before, eyes)) {
    await means.digest.setBase({ ...(await baseOf(means, eyes, [])), cause });
    return;
  }
  const met = await means.digest.met();
  const isToday = before.day === means.today();
  const noted = isToday ? before.snapshot : {};
  const open = [...Object.keys(before.snapshot), ...met].filter((company) => noted[company] === undefined);
  const snapshot = { ...noted, ...(await snapshotOn(open, eyes)) };
  const isNoted = isToday && Object.keys(snapshot).length === Object.keys(noted).length;
  if (isNoted && before.cause === cause) return;
  await means.digest.setBase({ ...before, day: means.today(), cause, snapshot });
}

/** Tells what the change of the data since the last note comes to; nothing where nothing changed for the user. Without a
 * cause it is the one that was noted. */
export function tellChange(means: Means, cause: Cause | null): Promise<void> {
  return means.digest.alone(() => tell(means, cause));
}

async function tell(means: Means, cause: Cause | null): Promise<void> {
  const eyes = await eyesByNeed(means);
  const before = await means.digest.base();
  if (before !== null && isOfThese(before, eyes)) return;
  // Who is out of reach now was in it before, and that is news.
  const base = await baseOf(means, eyes, Object.keys(before?.snapshot ?? {}));
  // Another viewpoint makes other levels by itself: what the user has just decided is no news.
  const changes = before?.question === base.question ? newsBetween(before.snapshot, base.snapshot) : [];
  if (changes.length === 0) {
    await means.digest.setBase(base);
    return;
  }
  const told = cause ?? before?.cause ?? 'update';
  const time = new Date().toISOString();
  await means.digest.add({ id: means.newId(), time, cause: told, seen: false, changes }, base);
  if (eyes.settings.notifies && told === 'update')
    await means.notify(await noticeOf(means, eyes, changes.length));
}

/** What the user entered and took back is gone by their own deed. */
function newsBetween(before: Snapshot, after: Snapshot): readonly Change[] {
  return changesBetween(before, after).filter(
    ({ kind, company }) => kind !== 'gone' || before[company]?.pack !== OWN_PACK,
  );
}

/** A change of the data that the user makes or has made, with what it comes to. */
export async function withDigest<T>(means: Means, cause: Cause, work: () => Promise<T>): Promise<T> {
  await noteState(means, cause);
  const done = await work();
  await tellChange(means, cause);
  return done;
}

/** An edit of the user's, answered before it is known what it comes to: beside a register that takes seconds. */
export async function editWithDigest<T>(means: Means, work: () => Promise<T>): Promise<T> {
  await noteState(means, 'edit');
  const done = await work();
  means.afterwards.follow(() => tellChange(means, 'edit'));
  return done;
}

/** Of everybody within reach: after a change any of their rows may lead to the watchlist. */
async function baseOf(means: Means, eyes: Eyes, also: readonly string[]): Promise<Base> {
  const { all } = eyes.known;
  const { viewpoint } = eyes.settings;
  const reached = await bringing([all], () => inTurns(withinReachInSteps(all.knowledge.dossiers, viewpoint)));
  const companies = [...viewpoint.watched, ...reached, ...(await means.digest.met()), ...also];
  const snapshot = await snapshotOn(companies, eyes);
  return { data: all.stamp, question: questionOf(eyes), day: means.today(), cause: null, snapshot };
}

/** How these companies stand; of a large body only what is on file about them is read. */
async function snapshotOn(companies: readonly CompanyId[], { known, assessor }: Eyes): Promise<Snapshot> {
  const { all } = known;
  const asked = [...new Set(companies)];
  await all.bringAbout(asked);
  return bringing([all], () => {
    const subjects = asked.flatMap((id) => all.knowledge.companies.get(id) ?? []);
    return snapshotOf(subjects, assessor, all.knowledge.dossiers);
  });
}

function isOfThese({ data, question }: Base, eyes: Eyes): boolean {
  return data === eyes.known.all.stamp && question === questionOf(eyes);
}

function questionOf({ settings, inForce }: Eyes): string {
  return JSON.stringify([settings.viewpoint, inForce.policy]);
}

async function noticeOf(
  means: Means,
  { settings }: Eyes,
  count: number,
): Promise<{ title: string; text: string }> {
  const catalogue = await means.catalogue(settings);
  // Whoever looks over the shoulder learns neither a name nor a level.
  return {
    title: say(catalogue, 'digest_notice_title'),
    text: say(catalogue, 'digest_notice', { count: String(count) }),
  };
}
