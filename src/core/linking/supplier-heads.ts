/** What says that the name under it or after it is a supplier's: heads of columns, and labels before a colon. */
import type { PageTokens } from './page-tokens.ts';

/** Heads of columns whose cells are names of suppliers, in the languages of the larger economies, folded. */
export const SUPPLIER_HEADS: ReadonlySet<string> = new Set(
  `supplier suppliers vendor vendors company contractor contractors subcontractor provider providers manufacturer
  producer partner seller bidder tenderer payee creditor processor processors subprocessor subprocessors reseller
  distributor consultant carrier insurer auftragsverarbeiter unterauftragsverarbeiter unterauftragnehmer subunternehmer traitant traitants
  subencargado lieferant lieferanten anbieter hersteller unternehmen firma
  fournisseur fournisseurs prestataire entreprise societe proveedor proveedores empresa fabricante fornecedor
  fornecedores fornitore fornitori azienda leverancier leveranciers leverantor leverandor dostawca dodavatel tedarikci
  поставщик компания 供应商 供應商 サプライヤー 仕入先 取引先 委託先 業者 会社名 공급업체 공급사 거래처 업체
  المورد مورد الموردون الموردين الشركة شركة المقاول ספק ספקים
  upstream incumbent courier publisher awardee auftragnehmer bieter zuschlag titulaire attributaire adjudicatario aannemer`.split(
    /\s+/,
  ),
);

// `Incumbent for lot 3:`; what is longer before a colon is a sentence.
const LONGEST_LABEL = 5;

/**
 * The first token of the label that stands right before a name and says so; null for none:
 *
 *   `Carrier: Harlow`, `Incumbent for lot 3: Harlow`       not `Note: Harlow`, `The carrier said on Monday that: Harlow`
 */
export function supplierLabel(name: number, page: PageTokens): number | null {
  if (!/^ ?[::] ?$/.test(page.gapBefore(name))) return null;
  for (let token = name - 1; token >= Math.max(0, name - LONGEST_LABEL); token--) {
    if (page.startsSentence(token)) return hasHead(token, name, page) ? token : null;
  }
  return null;
}

function hasHead(from: number, to: number, page: PageTokens): boolean {
  for (let token = from; token < to; token++) if (SUPPLIER_HEADS.has(page.word(token))) return true;
  return false;
}
