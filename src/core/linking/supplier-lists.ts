/**
 * The items of lists that stand under a heading which says whose they are:
 *
 *   Sub-processors                         heading
 *   Harlow Ltd (hosting, Ireland)          item: the name at its start, then a mark or nothing
 *   Harlow of Kent                         not: the words go on, and may be somebody else's name
 *   Harlow Audit                           the same for a service, and for a card with such a heading of its own
 *   Why suppliers like us                  no such heading: it says more than who follows
 */
import type { Block } from '../mention/page-model.ts';
import { foldedTokens } from '../name/name-key.ts';
import { SERVICE_LISTS } from './supply-words.ts';

/** Words of a heading over names of suppliers, in the languages of the larger economies, folded. */
const LIST_HEADS = new Set(
  `suppliers vendors subcontractors processors subprocessors providers contractors lieferanten auftragsverarbeiter
  unterauftragsverarbeiter unterauftragnehmer subunternehmer dienstleister fournisseurs prestataires traitants
  proveedores subencargados fornecedores fornitori leveranciers leverantorer dostawcy dodavatele
  поставщики 供应商 供應商 サプライヤー 仕入先 取引先 委託先 공급업체 الموردون الموردين ספקים`.split(/\s+/),
);
// `Our approved suppliers and sub-processors` is the longest usual one; a sentence is about something.
const LONGEST_HEAD = 6;

// `Harlow Security Command Centre: watches our logs` is a line; what is longer is prose.
const LONGEST_LINE = 80;

interface Head {
  readonly text: string;
  readonly isOfSuppliers: boolean;
}

/** Which items and short lines of a page stand under such a heading. Blocks are in the order of the page. */
export class SupplierLists {
  private readonly heads = new Map<number, Head>();

  constructor(
    private readonly text: string,
    blocks: readonly Block[],
  ) {
    let overLines: Head | null = null;
    let overCards: Head | null = null;
    for (const { kind, start, end } of blocks) {
      const isHeading = kind === 'heading';
      const head = isHeading ? headOf(text.slice(start, end)) : null;
      if (head) overCards = { ...head, isOfSuppliers: false };
      const over = isHeading ? overCards : isLine(kind, end - start) ? overLines : null;
      if (isHeading) overLines = head;
      if (over) this.heads.set(start, over);
    }
  }

  get hasHeads(): boolean {
    return this.heads.size > 0;
  }

  /** The heading over names of suppliers under which this name opens an item, or null. */
  headOver(start: number, end: number): string | null {
    const head = this.over(start, end);
    return head?.isOfSuppliers ? head.text : null;
  }

  /** The heading over suppliers, partners or tools under which this service opens an item, or null. */
  serviceHeadOver(start: number, end: number): string | null {
    return this.over(start, end)?.text ?? null;
  }

  private over(start: number, end: number): Head | null {
    const head = this.heads.get(start);
    return head && /^\s*(?:$|[\n([,;:–—|/]|- )/.test(this.text.slice(end, end + 4)) ? head : null;
  }
}

function isLine(kind: Block['kind'], length: number): boolean {
  return kind === 'item' || (kind === 'paragraph' && length <= LONGEST_LINE);
}

function headOf(heading: string): Head | null {
  const words = foldedTokens(heading);
  if (words.length > LONGEST_HEAD && words.join('').length > LONGEST_HEAD) return null;
  // `Third-party services` is two tokens; scripts without spaces fall into single characters.
  const said = [...words, ...words.map((word, i) => word + (words[i + 1] ?? '')), words.join('')];
  const has = (heads: ReadonlySet<string>) => said.some((word) => heads.has(word));
  if (has(LIST_HEADS)) return { text: heading, isOfSuppliers: true };
  return has(SERVICE_LISTS) ? { text: heading, isOfSuppliers: false } : null;
}
