/** When two spellings are one name. */
import { foldUnit, isInWords, Kind, spreadOf } from './fold.ts';
import { countriesOfForm, stripLegalForms } from './legal-forms.ts';
import { TokenReader, type Tokens } from './tokens.ts';

/**
 * The key under which spellings of one name meet: the folded tokens without legal forms, joined by one space.
 *
 *   nameKey('HARLOW-AI, Inc.')     → 'harlow ai'
 *   nameKey('L’Orlé S.A.')         → 'lorle'
 *   nameKey('Inc.')               → ''           a legal form alone names nobody
 *   nameKey('UG')                 → 'ug'         two capitals are initials, whatever `Ug.` means in one country
 */
export function nameKey(name: string): string {
  const tokens = foldedTokens(name);
  const kept = stripLegalForms(tokens);
  return (kept.length === 0 && isInitials(name, tokens) ? tokens : kept).join(' ');
}

/** Two capitals that are a legal form in a few countries only; `SA` and `SE` are one nearly everywhere. */
function isInitials(name: string, tokens: readonly string[]): boolean {
  const countries = countriesOfForm(tokens[0] ?? '').length;
  return /^\p{Lu}{2}$/u.test(name.trim()) && countries > 0 && countries <= FEW;
}
// Rows of the table join neighbours with one law; the forms of many countries stand in several rows or in none.
const FEW = 3;

/** The folded tokens of a name, legal form and all: `'Crédit Lunaire S.A.' → ['credit', 'lunaire', 'sa']`. */
export function foldedTokens(name: string): readonly string[] {
  return foldedAll(reader.read(name));
}
const reader = new TokenReader();

/** The keys under which a spelling is looked up: with and without its legal form, as a page may have either. None for
 * a legal form alone, which is nobody's name. */
export function spellingKeys(name: string): readonly string[] {
  const key = nameKey(name);
  return key === '' ? [] : [...new Set([key, foldedTokens(name).join(' ')])];
}

/** Every token as it is compared. */
export function foldedAll(tokens: Tokens): string[] {
  const folded: string[] = [];
  for (let token = 0; token < tokens.count; token++) folded.push(foldedToken(tokens, token));
  return folded;
}

/** One token as it is compared: `'Harlow’s' → 'harlows'`, `'&' → 'and'`. */
export function foldedToken(tokens: Tokens, token: number): string {
  return foldedSpan(tokens.text, tokens.start[token] ?? 0, tokens.end[token] ?? 0);
}

/** A run of text inside one token, folded. */
export function foldedSpan(text: string, start: number, end: number): string {
  let folded = '';
  for (let i = start; i < end; i++) folded += foldedUnit(text.charCodeAt(i));
  return folded;
}

function foldedUnit(unit: number): string {
  const entry = foldUnit(unit);
  const kind = entry >>> 16;
  if (kind === Kind.SPREAD) return spreadOf(unit).units;
  if (kind === Kind.AND) return 'and';
  return isInWords(kind) ? String.fromCharCode(entry & 0xffff) : '';
}
