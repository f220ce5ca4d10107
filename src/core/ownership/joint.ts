/** What a whole watchlist holds together (OFAC and EU aggregate rule): the one test that adds different owners. */
import type { CompanyId } from '../company/company.ts';
import { command } from './control.ts';
import type { Network } from './network.ts';
import { NO_REACH, type Reach } from './position.ts';
import { AT_LEAST_HALF, WHOLE } from './span.ts';

/** The joint holding of several parties. */
export interface JointHolding {
  /** Economic share that reaches each company through everything they own half or more of. */
  readonly shares: ReadonlyMap<CompanyId, Reach>;
  /** Companies of which they own half or more together and none of them does alone. */
  readonly jointly: ReadonlySet<CompanyId>;
}

/** What `heads` hold together. */
export function holdJointly(network: Network, heads: readonly CompanyId[]): JointHolding {
  const nodes = [...new Set(heads)].flatMap((head) => network.nodeOf.get(head) ?? []);
  const shares = new Map<CompanyId, Reach>();
  const together = close(network, nodes, 'lower', shares);
  close(network, nodes, 'stated', shares);
  close(network, nodes, 'upper', shares);
  const alone = new Set(nodes.flatMap((node) => close(network, [node], 'lower', new Map())));
  return { shares, jointly: new Set(together.filter((id) => !alone.has(id))) };
}

/** Companies owned by `nodes` in the aggregate on `bound`, the shares written into `shares`. */
function close(
  { graph, scratch, companyAt }: Network,
  nodes: readonly number[],
  bound: keyof Reach,
  shares: Map<CompanyId, Reach>,
): CompanyId[] {
  const how = { layer: 'economic', bound, line: AT_LEAST_HALF, ties: false } as const;
  const found = command(graph, nodes, how, scratch);
  const owned: CompanyId[] = [];
  found.nodes.forEach((node, i) => {
    const id = companyAt[node] as CompanyId;
    const share = Math.min(WHOLE, found.votes[i] as number);
    shares.set(id, { ...(shares.get(id) ?? NO_REACH), [bound]: share });
    if (found.member[i] === 1) owned.push(id);
  });
  return owned;
}
