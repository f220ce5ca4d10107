/**
 * What groundwork is laid on: the graph of its day, as far as the question reaches, and who in it can head no group. It is
 * kept beside the groundwork, so that new data are told from the old.
 *
 *   parts of its image: packed rows [companies by node, commons] · the graph
 */
import type { Company, CompanyId } from '../company/company.ts';
import { PackedRows, packRows } from '../mention/packed-rows.ts';
import type { Steps } from '../mention/steps.ts';
import type { Books } from '../ownership/books.ts';
import { GRAPH_IMAGE_VERSION, graphOfImage, imageOf } from '../ownership/image.ts';
import { type Network, networkOf } from '../ownership/network.ts';

/** All that positions hang on. */
export interface Footing {
  readonly network: Network;
  /** Persons, states and funds in it: owners, at which a climb stops. */
  readonly commons: ReadonlySet<CompanyId>;
}

/** Grows with every change of the form; an image of another version has to be built again. */
export const FOOTING_IMAGE_VERSION = `1.${GRAPH_IMAGE_VERSION}`;

/** The footing of a question, on the day of `books`, by who is within its reach: nobody else's row is read. */
export function* footingInSteps(
  books: Books,
  companies: ReadonlyMap<CompanyId, Company>,
  within: ReadonlySet<CompanyId>,
): Steps<Footing> {
  const network = yield* books.networkInSteps(within);
  // Of owners who are not within reach nothing is read, as no climb comes to them.
  const reached = network.companyAt.filter((id) => within.has(id));
  const commons = reached.filter((id) => !canHeadGroup(companies.get(id)));
  return { network, commons: new Set(commons) };
}

/** Persons, states and funds are owners, never heads: what they own in common is not one group. An unknown company
 * counts as a company. */
export function canHeadGroup(company: Company | undefined): boolean {
  return company === undefined || company.kind === 'company' || company.kind === 'nonprofit';
}

/** The image of a footing, in two parts. */
export function imageOfFooting({ network, commons }: Footing): readonly ArrayBuffer[] {
  return [packRows([network.companyAt, [...commons]]), imageOf(network.graph)];
}

/** The footing of an image that was written here, whole.
 * @throws Error where it is no such image. */
export function footingOfImage([names, graph]: readonly ArrayBuffer[]): Footing {
  if (names === undefined || graph === undefined) throw new RangeError('A part of the footing is missing.');
  const rows = new PackedRows(names);
  const companyAt: readonly CompanyId[] = JSON.parse(rows.textAt(0));
  const commons: readonly CompanyId[] = JSON.parse(rows.textAt(1));
  return { network: networkOf(graphOfImage(graph), companyAt), commons: new Set(commons) };
}
