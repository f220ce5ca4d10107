/**
 * The items of lists that stand under a heading which says whose they are:
 *
 *   Sub-processors                         heading
 *   Harlow Ltd (hosting, Ireland)          item: the name at its start, then a mark or nothing
 *   Harlow of Kent                         not: the words go on, and may be somebody else's name
 *   Why suppliers like us                  no such heading: it says more than who follows
 */
import type { Block } from '../mention/page-model.ts';
import { foldedTokens } from '../name/name-key.ts';

/** Words of a heading over names of suppliers, in the languages of the larger economies, folded. */
const LIST_HEADS = new Set(
  `suppliers vendors subcontractors processors subprocessors providers contractors lieferanten auftragsverarbeiter
  unterauftragsverarbeiter unterauftragnehmer subunternehmer dienstleister fournisseurs prestataires traitants
  proveedores subencargados fornecedores fornitori leveranciers leverantorer dostawcy dodavatele
  поставщики 供应商 供應商 サプライヤー 仕入先 取引先 委託先 공급업체 الموردون الموردين ספקים`.split(/\s+/),
);
// `Our approved suppliers and sub-processors` is the longest usual one; a sentence is about something.
const LONGEST_HEAD = 6;

/** Which items of a page stand under such a heading. Blocks are in the order of the page. */
export class SupplierLists {
  private readonly heads = new Map<number, string>();

  constructor(
    private readonly text: string,
    blocks: readonly Block[],
  ) {
    let head: string | null = null;
    for (const { kind, start, end } of blocks) {
      if (kind === 'heading') head = headOf(text.slice(start, end));
      else if (kind === 'item' && head !== null) this.heads.set(start, head);
    }
  }

  /** The heading over the item that this name opens, or null. */
  headOver(start: number, end: number): string | null {
    const head = this.heads.get(start);
    return head !== undefined && /^\s*(?:$|[\n([,;:–—|/]|- )/.test(this.text.slice(end, end + 4))
      ? head
      : null;
  }
}

function headOf(heading: string): string | null {
  const words = foldedTokens(heading);
  const isHead = words.some((word) => LIST_HEADS.has(word)) || LIST_HEADS.has(words.join(''));
  return isHead && (words.length <= LONGEST_HEAD || words.join('').length <= LONGEST_HEAD) ? heading : null;
}
