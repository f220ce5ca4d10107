/**
 * Legal forms that companies write before or after their names, folded to tokens.
 *
 *   'Harlow AI, Inc.' → ['harlow', 'ai']        'PT Luna International Tbk' → ['luna', 'international']
 *
 * Two tables: the forms that a company bears after its name in three letters and fewer, chosen by hand, because most of
 * the world's short forms are words or initials elsewhere (`da`, `is`, `am`); and the longer ones of the whole world,
 * generated from the ISO 20275 entity legal form list (GLEIF) and the organisation types of opensanctions/rigour. Words
 * such as "Group" or "Holdings" are no legal form and stay.
 */
import { LEGAL_FORM_ROWS } from './legal-form-rows.ts';

/**
 * What a form makes of a company, as rigour has it: limited liability (LLC), shares (JSC), partners (LP, LLP, GP), one
 * person (SP).
 */
export const CLASSES = ['LLC', 'JSC', 'LP', 'LLP', 'GP', 'SP'] as const;
export type FormClass = (typeof CLASSES)[number];

/** One row: where the form stands, the countries of its law (ISO 3166-1), the spellings. `-` = several countries. */
type Row = readonly [position: 'suffix' | 'prefix' | 'either', countries: string, spellings: string];

const ROWS: readonly Row[] = [
  ['suffix', 'US CA', 'inc|incorporated|corp|corporation|llc|l l c|lp|llp|lllp|pllc|pbc|limited partnership'],
  ['suffix', 'GB IE -', 'plc|ltd|limited|public limited company|cic|unlimited company|dac|clg|uc'],
  [
    'suffix',
    '-',
    'co|company|co ltd|company limited|co limited|co inc|company inc|and co|and company|cos|companies',
  ],
  ['suffix', 'IN', 'pvt|pvt ltd|private limited|pte|pte ltd|p ltd'],
  ['suffix', 'AU ZA', 'pty|pty ltd|proprietary limited|nl|cc|soc'],
  ['suffix', 'MY SG', 'bhd|berhad|sdn bhd|sendirian berhad'],
  [
    'suffix',
    'DE AT CH',
    'ag|gmbh|mbh|kg|kgaa|gmbh and co kg|gmbh and co kgaa|ag and co kg|ag and co kgaa|ohg|ug|ev|eg|aktiengesellschaft',
  ],
  ['suffix', '-', 'se|societas europaea|eeig'],
  ['suffix', 'FR BE LU', 'sa|sas|sasu|sarl|sa rl|sca|scs|snc|eurl|sprl|srl|bvba|societe anonyme|scrl|asbl'],
  ['suffix', 'NL BE', 'nv|bv|cv|vof|cvba|naamloze vennootschap|besloten vennootschap'],
  ['suffix', 'IT', 'spa|srl|sapa|societa per azioni'],
  [
    'suffix',
    'ES MX AR',
    'sl|slu|sau|sa de cv|sab de cv|sapi de cv|sab|s de rl de cv|sociedad anonima|eirl|spa|cia',
  ],
  ['suffix', 'PT BR', 'lda|ltda|limitada|sgps|s a|eireli'],
  ['suffix', 'SE FI', 'ab|publ|ab publ|oy|oyj|abp|oy ab|aktiebolag'],
  ['suffix', 'DK NO IS', 'a s|as|asa|aps|ivs|ehf|hf|ks|aktieselskab'],
  ['suffix', 'PL CZ SK', 'sp z o o|sp z oo|sp zoo|spolka z oo|sro|spol s r o|a s|as|s p a'],
  ['suffix', 'HU RO BG', 'kft|zrt|nyrt|bt|srl|ead|ad|eood|ood'],
  ['suffix', 'HR SI RS', 'doo|d o o|dd|ad'],
  ['suffix', 'TR', 'as|a s|anonim sirketi|ltd sti|anonim ortakligi'],
  ['suffix', 'GR', 'ae|sa'],
  ['suffix', 'ID', 'tbk|persero|persero tbk'],
  ['suffix', 'TH', 'pcl|public company limited|public co ltd|public co'],
  ['suffix', 'JP', 'kk|kabushiki kaisha|gk|godo kaisha'],
  ['suffix', 'QA AE SA', 'qpsc|qsc|pjsc|psc|jsc|llc|ksc|kscp|bsc|saog|saoc|fze|fzco|dmcc|wll'],
  ['suffix', 'IL', 'בעמ'],
  ['suffix', 'CN HK TW', '有 限 公 司|股 份 有 限 公 司|有 限 责 任 公 司|股 份 公 司|集 团 有 限 公 司'],
  ['either', 'JP', '株 式 会 社|有 限 会 社|合 同 会 社|株'],
  ['either', 'KR', '주식회사|유한회사|주'],
  ['prefix', 'ID', 'pt|p t'],
  [
    'prefix',
    'RU BY KZ UA',
    'ооо|оао|зао|пао|ао|тоо|тов|пат|прат|одо|чп|ип|ooo|oao|zao|pao|pjsc|ojsc|jsc|cjsc|open joint stock company|joint stock company|public joint stock company',
  ],
  ['either', 'LT LV EE', 'uab|sia|ou|as|ab'],
  ['prefix', 'SE DK', 'ab|aktiebolaget|a s'],
  ['prefix', 'FR LU', 'societe anonyme|sa|sarl|sas'],
  ['prefix', '-', 'شركة'],
];

/** A form as the generated table has it; no countries = of many, or it is not known of which. */
interface Listed {
  readonly class: FormClass;
  readonly countries: readonly string[];
}

const listed = new Map<string, Listed>();
for (const line of LEGAL_FORM_ROWS.split('\n')) {
  const [name, law = '-', spellings = ''] = line.split(';');
  const of = CLASSES.find((one) => one === name);
  if (of === undefined) continue;
  const form: Listed = { class: of, countries: law === '-' ? [] : law.split(' ') };
  for (const spelling of spellings.split('|')) listed.set(spelling, form);
}

// Long forms first, so that "co ltd" goes before "ltd" and leaves no "co" behind.
const LONGEST = 7;
const chosen = { suffix: formsAt('suffix'), prefix: formsAt('prefix') };
const suffixes = new Map(chosen.suffix);
const prefixes = new Map(chosen.prefix);
// In one pass: every wake of the background waits for it.
for (const [spelling, { countries }] of listed) {
  // What is chosen stands as it is: it was weighed against texts.
  if (isChosenForm(spelling)) continue;
  suffixes.set(spelling, countries);
  // One word of Latin letters before a name is a word of it more often than a form.
  if (/ |[^a-z]/.test(spelling)) prefixes.set(spelling, countries);
}
// Most names end in none: one look at the last word spares them the joins.
const lastWords = new Set([...suffixes.keys()].map((form) => form.slice(form.lastIndexOf(' ') + 1)));
const firstWords = new Set([...prefixes.keys()].map((form) => form.split(' ', 1)[0] ?? ''));

type Forms = ReadonlyMap<string, readonly string[]>;

function formsAt(position: 'suffix' | 'prefix'): Forms {
  const rows = ROWS.filter((row) => row[0] === position || row[0] === 'either');
  const countries = new Map<string, readonly string[]>();
  for (const [, of, forms] of rows) {
    for (const form of forms.split('|'))
      countries.set(form, [...(countries.get(form) ?? []), ...of.split(' ')]);
  }
  return new Map([...countries].map(([form, of]) => [form, of.includes('-') ? [] : of]));
}

/** True for a form of the table that was chosen by hand, by its folded tokens. */
export function isChosenForm(folded: string): boolean {
  return chosen.suffix.has(folded) || chosen.prefix.has(folded);
}

/**
 * A name's folded tokens without the legal forms at its ends.
 *
 *   ['harlow', 'ai', 'inc'] → ['harlow', 'ai']
 *   ['quorvex', 'motor', 'co', 'ltd'] → ['quorvex', 'motor']
 *   ['inc'] → []        a legal form alone names nobody
 */
export function stripLegalForms(tokens: readonly string[]): readonly string[] {
  let end = tokens.length;
  for (let size = suffixSize(tokens, end); size > 0; size = suffixSize(tokens, end)) end -= size;
  let start = 0;
  for (let size = prefixSize(tokens, start, end); size > 0; size = prefixSize(tokens, start, end))
    start += size;
  return tokens.slice(start, end);
}

/** False when a name that begins and ends with these folded tokens surely has no legal form: so with most names. */
export function mayHaveForm(first: string, last: string): boolean {
  return lastWords.has(last) || firstWords.has(first);
}

/** How many tokens at the end, before `end`, are one legal form: `['acme', 'co', 'ltd'], 3 → 2`; 0 = none. */
export function suffixSize(tokens: readonly string[], end: number): number {
  if (!lastWords.has(tokens[end - 1] ?? '')) return 0;
  for (let size = Math.min(LONGEST, end); size > 0; size--) {
    if (suffixes.has(tokens.slice(end - size, end).join(' '))) return size;
  }
  return 0;
}

function prefixSize(tokens: readonly string[], start: number, end: number): number {
  if (!firstWords.has(tokens[start] ?? '')) return 0;
  for (let size = Math.min(LONGEST, end - start); size > 0; size--) {
    if (prefixes.has(tokens.slice(start, start + size).join(' '))) return size;
  }
  return 0;
}

/** True when the folded tokens, joined by a space, are a legal form that stands after a name: `'inc'`, `'co ltd'`. */
export function isLegalSuffix(folded: string): boolean {
  return suffixes.has(folded);
}

/** Countries (ISO 3166-1) whose law knows the form; empty = many, or not a form. */
export function countriesOfForm(folded: string): readonly string[] {
  return suffixes.get(folded) ?? prefixes.get(folded) ?? [];
}

/** What a form makes of a company, by its folded tokens; null = not a form, or one that is told nothing of.
 *
 * classOfForm('gmbh') → 'LLC' · classOfForm('aktiengesellschaft') → 'JSC' · classOfForm('group') → null */
export function classOfForm(folded: string): FormClass | null {
  return listed.get(folded)?.class ?? null;
}

/** Countries (ISO 3166-1) in whose law the ISO list has the form; empty = many, or it does not say. */
export function lawOfForm(folded: string): readonly string[] {
  return listed.get(folded)?.countries ?? [];
}
