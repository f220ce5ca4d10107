/**
 * `judge --vectors FILE` and `judge --cases FILE`: worked cases in, one `{name, result}` a line out.
 *
 * Answers that a file may carry (`expected`, `expectedLevel`) are not read, so that files without them work the same.
 */
import * as v from 'valibot';
import { AT_LEAST_HALF, grainsOf, type Line, MORE_THAN_HALF } from '../core/ownership/span.ts';
import { type CaseResult, judgeCase, VerdictCase } from './judge/cases.ts';
import { type Answer, METHODS } from './judge/methods.ts';
import { Edge, vectorGraph } from './judge/vector-graph.ts';

/** One line of the output. */
export interface Judged<Result> {
  readonly name: string;
  readonly result: Result;
}

const Question = v.object({
  owners: v.array(v.string()),
  target: v.optional(v.nullable(v.string()), null),
  method: v.string(),
  threshold: v.optional(v.nullable(v.union([v.string(), v.number()])), null),
  kind: v.optional(v.nullable(v.picklist(['both', 'economic', 'voting', 'votes'])), null),
  asof: v.optional(v.nullable(v.string()), null),
  turnout: v.optional(v.nullable(v.number()), null),
});
type Question = v.InferOutput<typeof Question>;

const Vector = v.object({ name: v.string(), edges: v.array(v.unknown()), question: Question });
const Vectors = v.array(Vector);
const Cases = v.array(VerdictCase);

/** Answers of all vectors in a file's JSON. Throws a valibot error where it is no list of vectors; a vector whose
 * method is not built, or whose edges are not stakes (negative, say), gets null. */
export function judgeVectors(json: unknown): Judged<Answer>[] {
  return v.parse(Vectors, json).map(({ name, edges, question }) => {
    const stakes = v.safeParse(v.array(Edge), edges);
    return { name, result: stakes.success ? answer(stakes.output, question) : null };
  });
}

/** Verdicts on all cases in a file's JSON. Throws a valibot error where it is no list of cases. */
export function judgeCases(json: unknown): Judged<CaseResult>[] {
  return v.parse(Cases, json).map((one) => ({ name: one.name, result: judgeCase(one) }));
}

function answer(edges: readonly Edge[], question: Question): Answer {
  const method = METHODS[question.method];
  if (method === undefined) return null;
  const kind = layerOf(question.kind);
  const named = vectorGraph(
    edges,
    [...question.owners, ...(question.target === null ? [] : [question.target])],
    {
      kind,
      asOf: question.asof,
      outstandingOnly:
        question.method === 'control_excl_treasury' || question.method.startsWith('integrated'),
    },
  );
  return method({
    named,
    owners: question.owners.map(named.nodeOf),
    target: question.target === null ? null : named.nodeOf(question.target),
    line: lineOf(question.threshold),
    share: typeof question.threshold === 'number' ? question.threshold : null,
    kind,
    turnout: question.turnout,
  });
}

function layerOf(kind: Question['kind']) {
  if (kind === null || kind === 'both') return null;
  return kind === 'economic' ? 'economic' : 'votes';
}

/** `gt0.5` is more than half, `ge0.5` at least half, and so for any other number; a bare number is "at least". */
function lineOf(threshold: Question['threshold']): Line {
  if (threshold === null) return MORE_THAN_HALF;
  if (typeof threshold === 'number') return { at: grainsOf(threshold), strict: false };
  if (threshold === 'ge0.5') return AT_LEAST_HALF;
  const size = Number(threshold.replace(/^(gt|ge)/, ''));
  return Number.isFinite(size) ? { at: grainsOf(size), strict: threshold.startsWith('gt') } : MORE_THAN_HALF;
}
