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
    line: lineOf(question),
    share: sizeIn(question.threshold),
    kind,
    turnout: question.turnout,
  });
}

function layerOf(kind: Question['kind']) {
  if (kind === null || kind === 'both') return null;
  return kind === 'economic' ? 'economic' : 'votes';
}

/** The line of methods that ask for at least half where the question names none: the sanctions tests of OFAC and the EU,
 * CFIUS, and "at least" itself. Company law and the UK ask for more. */
const AT_LEAST = new Set(['aggregate_closure', 'closure_share', 'parent_chain', 'control_at_least']);

/** `gt0.5` is more than half, `ge0.5` at least half, and so for any other number; a bare number is "at least". */
function lineOf({ threshold, method }: Question): Line {
  const size = sizeIn(threshold);
  if (size === null) return AT_LEAST.has(method) ? AT_LEAST_HALF : MORE_THAN_HALF;
  return { at: grainsOf(size), strict: typeof threshold === 'string' && threshold.startsWith('gt') };
}

function sizeIn(threshold: Question['threshold']): number | null {
  const size = typeof threshold === 'string' ? Number(threshold.replace(/^(gt|ge)/, '')) : threshold;
  return size === null || !Number.isFinite(size) ? null : size;
}
