/** The documented form of `scan --json`; strict, so that a new or missing field is noticed. */
import * as v from 'valibot';
import { beholden, beholdenHere, type Run } from './beholden.ts';

const id = v.string();
const level = v.picklist([
  'OWN_GROUP',
  'WATCHED_PARTY',
  'CONTROLLED',
  'SIGNIFICANT_INFLUENCE',
  'MINORITY_STAKE',
  'NON_EQUITY_TIE',
  'FORMER',
  'UNKNOWN',
  'NONE_FOUND',
]);
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const source = v.strictObject({ publisher: v.string(), date: v.string(), url: v.nullable(v.string()) });
const place = { start: v.number(), end: v.number(), surface: v.string() };
const mention = v.strictObject({
  ...place,
  confidence: fraction,
  evidence: v.pipe(
    v.array(v.strictObject({ cue: v.string(), detail: v.nullable(v.string()) })),
    v.minLength(1),
  ),
});

const finding = v.strictObject({
  company: id,
  name: v.string(),
  level: v.pipe(level, v.notValue('UNKNOWN')),
  shown: level,
  rules: v.array(v.string()),
  against: v.nullable(id),
  others: v.array(v.strictObject({ against: id, level, rules: v.array(v.string()) })),
  basis: v.nullable(v.picklist(['established', 'reported', 'disputed', 'unverified'])),
  pending: v.array(
    v.strictObject({ owner: id, status: v.string(), note: v.string(), sources: v.array(source) }),
  ),
  votes: v.tuple([fraction, fraction]),
  economic: v.tuple([fraction, fraction]),
  statement: v.nullable(v.string()),
  sources: v.array(source),
  alternatives: v.array(v.strictObject({ company: id, name: v.string(), level })),
  mentions: v.array(mention),
});

const unknown = v.variant('reason', [
  v.strictObject({
    reason: v.literal('U1'),
    company: v.null(),
    name: v.string(),
    candidates: v.pipe(v.array(id), v.minLength(2)),
    mentions: v.array(v.strictObject(place)),
  }),
  v.strictObject({
    reason: v.literal('K1'),
    company: id,
    name: v.string(),
    against: v.nullable(id),
    upTo: v.nullable(level),
    mentions: v.array(mention),
  }),
  v.strictObject({ reason: v.literal('K2'), company: id, name: v.string(), mentions: v.array(mention) }),
]);

const report = v.strictObject({
  text: v.optional(v.string()),
  findings: v.array(finding),
  unknown: v.array(unknown),
});
export type ScanReport = v.InferOutput<typeof report>;

/** What a report says about one company, if anything. */
export function findingOf(
  { findings }: ScanReport,
  company: string,
): ScanReport['findings'][number] | undefined {
  return findings.find((finding) => finding.company === company);
}

/** Scans with `--json` in this process; checks form and exit code. */
export async function scanned(argv: readonly string[], input?: string | Uint8Array): Promise<ScanReport> {
  return reportIn(await beholdenHere(['scan', ...argv, '--json'], input));
}

/** The same by the real command. */
export async function scannedByCommand(argv: readonly string[], input?: string): Promise<ScanReport> {
  return reportIn(await beholden(['scan', ...argv, '--json'], input));
}

function reportIn({ stdout, stderr, code }: Run): ScanReport {
  if (code !== 0) throw new Error(`exit code ${code}: ${stderr}`);
  return v.parse(report, JSON.parse(stdout));
}
