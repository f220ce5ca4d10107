/** Answers about levels that are others: between two dates, by another policy, in a world supposed otherwise. */
import { setPolicy } from '../../core/settings/change.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Question } from '../../core/verdict/assess.ts';
import { suppose } from '../../core/verdict/shifts.ts';
import { supposedInterests } from '../../core/verdict/supposed.ts';
import { withinReach } from '../../core/verdict/within-reach.ts';
import { loosestUnder, ownLinesOf, policyInForce } from '../../core/watchlist/organisation.ts';
import { DEFAULT_POLICY, type Policy, tighten } from '../../core/watchlist/policy.ts';
import { say } from '../../core/words/catalogue.ts';
import { interestSentence } from '../../core/words/sentences.ts';
import { namesIn } from '../../core/words/summary.ts';
import type {
  PolicyPreview,
  PolicyView,
  ShiftsBetween,
  SupposedTie,
  SupposedWorld,
} from '../../messages/contract.ts';
import { type Handlers, Trouble } from '../../messages/serve.ts';
import { bringing } from '../knowledge/bringing.ts';
import { rowsCalled } from '../knowledge/rows-called.ts';
import { dayOf, eyesByNeed, type Means } from '../means.ts';
import { change } from '../own/choices.ts';
import { companiesOn } from '../pages/open-pages.ts';
import type { Eyes } from '../pages/page-check.ts';
import { shiftList, withDays } from './shift-lines.ts';

type ShiftAnswers = Pick<
  Handlers,
  'shift.between' | 'policy.read' | 'policy.preview' | 'policy.write' | 'suppose.try'
>;

export function shiftAnswers(means: Means): ShiftAnswers {
  return {
    'shift.between': ({ from, to }) => between(means, from, to),
    'policy.read': async () => policyView(means, await means.settings.read()),
    'policy.preview': ({ policy }) => preview(means, policy),
    'policy.write': async ({ policy }) => {
      const theirs = await means.organisation();
      const own = ownLinesOf(tighten(policy), theirs);
      return policyView(means, await change(means, (settings) => setPolicy(settings, own)));
    },
    'suppose.try': ({ add, remove, tab }) => world(means, add, new Set(remove), tab),
  };
}

async function policyView(means: Means, { policy: own }: Settings): Promise<PolicyView> {
  const theirs = await means.organisation();
  return {
    ...policyInForce(own, theirs),
    defaults: DEFAULT_POLICY,
    loosest: loosestUnder(theirs),
    broken: theirs.state === 'broken' ? theirs.keys : null,
  };
}

async function between(means: Means, one: string, other: string): Promise<ShiftsBetween> {
  const [from, to] = [dayOf(means, one), dayOf(means, other)].sort() as [string, string];
  const eyes = await eyesByNeed(means);
  const [before, after] = [questionOn(eyes, from), questionOn(eyes, to)];
  const catalogue = await means.catalogue(eyes.settings);
  return bringing([eyes.known.all], () => {
    const found = shiftList(before, after, reachOf(after), { eyes, catalogue });
    const lines = withDays(found.lines, after, { from, to });
    return { ...found, lines, from, to, today: means.today() };
  });
}

async function preview(means: Means, wish: Policy): Promise<PolicyPreview> {
  const eyes = await eyesByNeed(means);
  const { policy } = policyInForce(tighten(wish), await means.organisation());
  const before = questionOn(eyes, means.today());
  const catalogue = await means.catalogue(eyes.settings);
  return bringing([eyes.known.all], () => ({
    policy,
    ...shiftList(before, { ...before, policy }, reachOf(before), { eyes, catalogue }),
  }));
}

async function world(
  means: Means,
  add: readonly SupposedTie[],
  remove: ReadonlySet<string>,
  tab: number | null,
): Promise<SupposedWorld> {
  const eyes = await eyesByNeed(means);
  const { all } = eyes.known;
  const { companies } = all.knowledge;
  const parties = add.flatMap(({ owner, subject }) => [owner, subject]);
  if (parties.some((company) => !companies.has(company))) throw new Trouble('not-found');
  const catalogue = await means.catalogue(eyes.settings);
  const today = means.today();
  const before = questionOn(eyes, today);
  const rows = supposedInterests(add, today, say(catalogue, 'suppose_publisher'));
  const after = { ...before, evidence: suppose(before.evidence, { add: rows, remove }) };
  const left = await rowsCalled(remove, all);
  const page = tab === null ? null : await companiesOn(means, tab, eyes);
  // A first claim on a company makes it known, whoever is watched; and whoever is on the page is asked about in any case.
  const touched = [...rows, ...left.values()].map(({ subject }) => subject);
  const asked = [...touched, ...(page ?? []).map(({ company }) => company)];
  await all.bringAbout(asked);
  return bringing([all], () => {
    const subjects = new Set([...reachOf(before), ...reachOf(after), ...asked]);
    const said = rows.map((row) => interestSentence(row, namesIn(companies), catalogue));
    return { said, page, ...shiftList(before, after, subjects, { eyes, catalogue }) };
  });
}

function questionOn({ settings, known, inForce }: Eyes, asOf: string): Question {
  const { viewpoint } = settings;
  return { evidence: known.all.knowledge, viewpoint, policy: inForce.policy, asOf };
}

function reachOf({ evidence, viewpoint }: Question): ReadonlySet<string> {
  return withinReach(evidence.dossiers, viewpoint);
}
