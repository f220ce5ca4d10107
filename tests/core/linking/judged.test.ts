import { describe, expect, it } from 'vitest';
import { DOUBTS } from '../../../src/core/linking/doubts.ts';
import { CUES } from '../../../src/core/linking/evidence.ts';
import { judgePage } from '../../../src/core/linking/judged.ts';
import { linkPage } from '../../../src/core/linking/link.ts';
import { modelOfText } from '../../../src/core/mention/plain-text.ts';
import { company, gazetteer } from './companies.ts';
import { SENTENCES } from './sentences.ts';

const known = gazetteer([
  company('vega-a', 'Vega Optics Corp', { aliases: ['Vega'] }),
  company('vega-b', 'Vega Foods Corp', { aliases: ['Vega'] }),
]);
const judged = (text: string) => judgePage(modelOfText(text), known);
const decisions = (text: string) => judged(text).candidates.map((c) => [c.surface, c.judgement]);
const doubts = (text: string) => judged(text).candidates.flatMap((c) => c.doubts);

describe('every candidate with what became of it', () => {
  it.each([
    ['Scale AI hired a chief of sales.', ['Scale AI', 'linked']],
    ['Jean Harlow starred in films.', ['Harlow', 'unlikely']],
    ['Vega shares rose. The company Vega said profit doubled.', ['Vega', 'choice']],
  ])('%s', (text, decision) => {
    expect(decisions(text)).toContainEqual(decision);
  });
});

describe('what speaks against a link', () => {
  it.each([
    ['Jean Harlow starred in films.', { cue: 'personBefore', detail: 'Jean' }],
    ['Target dates slipped again.', { cue: 'ordinaryWord', detail: 'Target' }],
    ['TARGET PRACTICE AT DAWN', { cue: 'capitals', detail: null }],
    ['The Target was hit twice. A target is a target.', { cue: 'smallLetters', detail: null }],
  ])('%s', (text, doubt) => {
    expect(doubts(text)).toContainEqual(doubt);
  });
});

describe('names in the reasons are written as the data writes them, whatever the page does', () => {
  const listed = gazetteer([
    company('tessel', 'Tessel Motor Corp', { aliases: ['Tessel'] }),
    company('zibrant', 'Zibrant Brothers PLC'),
  ]);
  const reasons = (text: string) =>
    judgePage(modelOfText(text), listed).candidates.flatMap((c) => [...c.evidence, ...c.doubts]);
  it.each([
    ['TESSEL MOTOR fell. Tessel said so.', { cue: 'longForm', detail: 'Tessel Motor' }],
    ['The Zibrant is a bird.', { cue: 'firstWordOnly', detail: 'Zibrant Brothers PLC' }],
  ])('%s', (text, reason) => {
    expect(reasons(text)).toContainEqual(reason);
  });
});

it('links what linkPage links, and names only known cues and doubts', () => {
  const texts = Object.values(SENTENCES)
    .flat()
    .map((text) => text.replace(/[[\]]/g, ''));
  for (const text of texts) {
    const { candidates } = judged(text);
    const linked = candidates.filter(({ judgement }) => judgement === 'linked');
    expect(linked.map(({ start, companies }) => [start, companies[0]])).toEqual(
      linkPage(modelOfText(text), known).mentions.map(({ start, company }) => [start, company]),
    );
    for (const one of candidates) {
      expect(text.slice(one.start, one.end)).toBe(one.surface);
      expect(one.judgement === 'unlikely').toBe(one.probability < one.threshold);
      expect(one.evidence.filter(({ cue }) => !Object.hasOwn(CUES, cue))).toEqual([]);
      expect(one.doubts.filter(({ cue }) => !Object.hasOwn(DOUBTS, cue))).toEqual([]);
    }
  }
});
