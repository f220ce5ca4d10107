/** Ways to find a list of names in a text: ours, the peers on npm, and what the language has. */
import { AhoCorasick as MonyoneAhoCorasick } from '@monyone/aho-corasick';
import AhoCorasick from 'ahocorasick';
import KeywordProcessor from 'flashtext.js';
import ModernAhoCorasick from 'modern-ahocorasick';
import { buildNameIndex } from '../../src/core/mention/index-builder.ts';
import { search } from '../../src/core/mention/search.ts';
import { TokenReader } from '../../src/core/name/tokens.ts';

/** Reads a page and says how many names it found, so that no engine can leave the work out. */
type Finder = (page: string) => number;
/** Makes a finder of the names. */
type Method = (names: readonly string[]) => Finder;

/** By the name that the figures carry. */
export const METHODS: Readonly<Record<string, Method>> = {
  ours(names) {
    const index = buildNameIndex(names.map((text, owner) => ({ text, owner })));
    const reader = new TokenReader();
    return (page) => search(reader.read(page), index).length;
  },
  'bare charCodeAt loop': () => (page) => {
    let sum = 0;
    for (let i = 0; i < page.length; i++) sum = (sum + page.charCodeAt(i)) | 0;
    return sum;
  },
  'Set of word n-grams': setOfGrams,
  'one RegExp'(names) {
    const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const either = new RegExp(`\\b(?:${escaped.sort((a, b) => b.length - a.length).join('|')})\\b`, 'g');
    return (page) => [...page.matchAll(either)].length;
  },
  'modern-ahocorasick'(names) {
    const matcher = new ModernAhoCorasick(names);
    return (page) => matcher.search(page).length;
  },
  '@monyone/aho-corasick'(names) {
    const matcher = new MonyoneAhoCorasick([...names]);
    return (page) => matcher.matchInText(page).length;
  },
  ahocorasick(names) {
    const matcher = new AhoCorasick([...names]);
    return (page) => matcher.search(page).length;
  },
  'flashtext.js'(names) {
    const processor = new KeywordProcessor(true);
    for (const name of names) processor.addKeyword(name);
    return (page) => processor.extractKeywords(page).length;
  },
};

const LONGEST_GRAM = 6;

/** Every run of up to six words, looked up as a string. */
function setOfGrams(names: readonly string[]): Finder {
  const known = new Set(names);
  return (page) => {
    const words = [...page.matchAll(/[\p{L}\p{N}]+/gu)];
    let found = 0;
    for (const [i, first] of words.entries()) {
      for (const last of words.slice(i, i + LONGEST_GRAM))
        if (known.has(page.slice(first.index, last.index + last[0].length))) found++;
    }
    return found;
  };
}
