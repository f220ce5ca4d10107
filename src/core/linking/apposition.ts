/** What a name is said to be right after it: `Harlow, a maker of lamps` is a company, `Harlow, 46,` is none. */
import { Shape } from '../name/shape.ts';
import * as cues from './cue-words.ts';
import { joins, type Scene } from './surroundings.ts';

// `Harlow, the world's third largest maker` needs six; further on another noun is meant.
const APPOSITION = 7;

/** `Harlow, a maker of lamps`, `Harlow is the steel-producing arm`: what it is said to be is a company. */
export function isCompanyByApposition(scene: Scene): boolean {
  return apposition(scene).some((word) => cues.COMPANY_LEADS.has(word));
}

/** `Harlow, a spokesman for Quorvex`, `Harlow, who`, `Harlow, 46,`: what it is said to be is a person. */
export function isPersonByApposition(scene: Scene): boolean {
  const words = apposition(scene);
  if (words.some((word) => cues.COMPANY_LEADS.has(word))) return false;
  return words.slice(0, 4).some((word) => cues.PERSON_ROLES.has(word)) || isAge(scene);
}

function isAge({ candidate, page }: Scene): boolean {
  return /^ ?, \d{2} ?,/.test(page.text.slice(candidate.end, candidate.end + 7));
}

/** The words after `Harlow, a …` or `Harlow is the …`, up to the next mark. */
function apposition({ candidate, page }: Scene): string[] {
  const isComma = /^ ?, $/.test(page.gapBefore(candidate.to));
  const isCopula = /^(?:is|was|are|were)$/.test(page.word(candidate.to)) && joins(page, candidate.to);
  const from = isCopula ? candidate.to + 1 : candidate.to;
  if (!isComma && !isCopula) return [];
  const words = [page.word(from)];
  for (let token = from + 1; words.length < APPOSITION && joins(page, token); token++)
    words.push(page.word(token));
  const opens =
    /^(?:a|an|the|who|whose|its|his|her|one)$/.test(words[0] ?? '') || page.has(from, Shape.POSSESSIVE);
  return opens ? words : [];
}
