/** What may never be said in words of ours, and how to read a text without the names in it. */
import { bundled } from '../verdict/bundled.ts';

const FORBIDDEN: readonly { readonly why: string; readonly pattern: RegExp }[] = [
  { why: 'a conflict is judged by people, not proven by us', pattern: /conflict of interest|conflicted/i },
  { why: 'we do not know what happened to a company', pattern: /compromised|unsafe|untrustworthy|corrupt/i },
  { why: 'nothing found is not independence', pattern: /independen/i },
  { why: 'control is said by the level alone', pattern: /controlled by|under the control of/i },
  {
    why: "the product's name is no predicate",
    pattern: /\b(is|are|be|was|were|been|becomes?)\s+beholden|beholden to/i,
  },
  { why: 'no intent', pattern: /\b(intends?|wants?|plots?|secretly|hides?)\b/i },
  { why: 'no data is never clear', pattern: /\bis (clean|clear|neutral|safe)\b/i },
];

/** What is wrong with a sentence, each with the reason. */
export function broken(sentence: string): string[] {
  return FORBIDDEN.flatMap(({ why, pattern }) => (pattern.test(sentence) ? [`${why}: ${sentence}`] : []));
}

/** Longest first, so that "The Independent" as a company would not hide in a shorter one. */
const NAMES = [...bundled.companies.values()].map(({ name }) => name).sort((a, b) => b.length - a.length);

/** `text` with every company of the shipped data called X. */
export function withoutNames(text: string): string {
  return NAMES.reduce((rest, name) => rest.replaceAll(name, 'X'), text);
}

/** `text` without what stands in brackets: who is cited, and when. */
export function withoutCited(text: string): string {
  return text.replace(/\((?:[^()]|\([^()]*\))*\)/g, '');
}

/** Whether an attribution names a source and a date. */
export function isDated(attribution: string): boolean {
  return /^.+, (\d{1,2} )?([A-Z][a-z]+ )?\d{4}(;.*)?$/.test(attribution);
}
