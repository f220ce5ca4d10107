/** What one supplier costs when the groups' positions are known: its verdict with path, claims and arithmetic. */
import { inOneGo } from '../../src/core/mention/steps.ts';
import { openDossiers } from '../../src/core/ownership/books.ts';
import { dossiersOf } from '../../src/core/ownership/dossiers.ts';
import type { Interest } from '../../src/core/ownership/interest.ts';
import { WHOLE } from '../../src/core/ownership/span.ts';
import { openAssessor } from '../../src/core/verdict/assess.ts';
import { footingInSteps } from '../../src/core/verdict/footing.ts';
import { layGroundwork } from '../../src/core/verdict/groundwork.ts';
import { withinReach } from '../../src/core/verdict/within-reach.ts';
import type { Report } from '../measure/report.ts';
import { seeded } from '../measure/seeded.ts';
import { network } from './network.ts';

const AS_OF = '2025-06-20';
/** Heads of the three largest groups: what is below them takes longest to explain. The core has the first 500 numbers. */
const WATCHED = [500, 30_501, 45_502];
const ASKED = 20_000;
/** Each company's least of three: what else the machine did in between only adds. */
const ROUNDS = 3;

/** The middle and the 99th of a hundred explanations of companies below the watched groups and elsewhere. */
export function measureExplanations(say: Report): void {
  const interests = network().map(interestOf);
  const viewpoint = { own: null, watched: WATCHED.map(String) };
  const companies = new Map();
  const dossiers = dossiersOf(interests, []);
  const within = withinReach(dossiers, viewpoint);
  const footing = inOneGo(footingInSteps(openDossiers(dossiers, AS_OF), companies, within));
  const groundwork = layGroundwork(footing, viewpoint);
  const question = { evidence: { companies, dossiers }, viewpoint, asOf: AS_OF };
  const best = new Float64Array(ASKED).fill(Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    const assess = openAssessor(question, groundwork);
    // The first question sorts the rows by company, once for all.
    assess(String(WATCHED[0]));
    const random = seeded(7);
    for (let i = 0; i < ASKED; i++) {
      const subject = String(Math.floor(random() * 120_000));
      const before = performance.now();
      assess(subject);
      best[i] = Math.min(best[i] as number, performance.now() - before);
    }
  }
  const times = best.sort();
  const what = `explanation of one supplier, ${interests.length} interests`;
  say(what, 'half of them within', times[ASKED >> 1] as number, 'ms');
  say(what, '99 of 100 within', times[Math.floor(ASKED * 0.99)] as number, 'ms', 1);
}

function interestOf(stake: ReturnType<typeof network>[number], row: number): Interest {
  const ppm = ((stake.votes?.lower ?? 0) / WHOLE) * 1_000_000;
  return {
    ref: String(row),
    pack: 'made',
    owner: String(stake.holder),
    subject: String(stake.subject),
    tie: 'shares',
    share: { lower: ppm, upper: ppm, lowerOpen: false, upperOpen: false },
    voting: null,
    start: '2020-01-01',
    end: null,
    status: 'in-force',
    event: null,
    note: '',
    counterStatement: null,
    sources: [REGISTER],
    sourceWord: null,
    stated: null,
    aggregate: false,
    stale: false,
  };
}

const REGISTER = {
  publisher: 'Register',
  date: '2025-01-01',
  url: null,
  via: null,
  tier: 1,
  basisTier: 1,
} as const;
