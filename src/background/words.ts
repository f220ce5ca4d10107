/** The catalogue of the language in use, and the sentences for what goes wrong. */

import type { Settings } from '../core/settings/settings.ts';
import { type Catalogue, parseCatalogue, say } from '../core/words/catalogue.ts';
import type { CardWords, Notice, Problem, ProblemCode } from '../messages/contract.ts';
import { Trouble } from '../messages/serve.ts';
import type { DamageNotice } from '../store/settings-record.ts';

/** The catalogue for a BCP 47 tag: the language's own, or English where there is none. */
export type Catalogues = (language: string) => Promise<Catalogue>;

/** Reads each language's file once. `read` yields the parsed `messages.json` of a locale, and rejects if there is none. */
export function openCatalogues(read: (locale: string) => Promise<unknown>): Catalogues {
  const kept = new Map<string, Promise<Catalogue>>();
  const load = async (language: string) => {
    for (const locale of localesFor(language)) {
      const file = await read(locale).catch(() => null);
      if (file !== null) return parseCatalogue(file);
    }
    throw new Error('The extension’s own words are missing; install it again.');
  };
  return (language) => {
    const catalogue = kept.get(language) ?? load(language);
    kept.set(language, catalogue);
    catalogue.catch(() => kept.delete(language));
    return catalogue;
  };
}

/** Folder names to try, the nearest first: `de-AT → de_AT, de, en` · `en → en` */
export function localesFor(language: string): readonly string[] {
  const parts = language.split('-');
  const nearest = parts.map((_part, at) => parts.slice(0, parts.length - at).join('_'));
  return [...new Set([...nearest, 'en'])];
}

/** The problem of an error in a sentence that says what happened and what to do. */
export function problemIn(catalogue: Catalogue, error: unknown): Problem {
  const code = codeOf(error);
  return { code, sentence: say(catalogue, `problem_${code.replaceAll('-', '_')}`) };
}

/** What went wrong, as far as a person can do something about it; a bug is just `failed`. */
function codeOf(error: unknown): ProblemCode {
  if (error instanceof Trouble) return error.code;
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'storage-full' : 'failed';
}

/** What the user must hear of settings that could not be read whole. */
export function noticeIn(catalogue: Catalogue, { id, kind, fields }: DamageNotice): Notice {
  const named = fields.map((field) => say(catalogue, `setting_${field}`)).join(', ');
  return { id, text: say(catalogue, `notice_${kind}`, { fields: named }) };
}

/** The sentences that a card says by itself. */
export function cardWordsIn(catalogue: Catalogue): CardWords {
  return Object.fromEntries([...catalogue].filter(([id]) => /^(card|look)_/.test(id)));
}

/** The title of the entry in the browser's menu; it says where everything is paused, for then no card can follow. */
export function menuTitle({ paused }: Pick<Settings, 'paused'>, catalogue: Catalogue): string {
  return say(catalogue, paused ? 'menu_check_selection_paused' : 'menu_check_selection');
}
