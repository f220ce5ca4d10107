/** What a person says of a name: each word is kept at once, and taken back or widened right after. */
import { useState } from 'preact/hooks';
import type { CorrectionScope, NamedCompany } from '../messages/contract.ts';

/** A company as far as a correction needs it. */
export type Meant = Pick<NamedCompany, 'id' | 'name'>;

/** How corrections are kept from here: the card's are bound to its page, the popup's to the tab's host. */
export interface CorrectionRoad {
  /** The spelling that is spoken of. */
  readonly surface: string;
  /** Where a page has no site, a word can only be said for everywhere. */
  readonly narrowest: CorrectionScope;
  /** Yields the correction's id. */
  readonly keep: (company: string, is: boolean, scope: CorrectionScope) => Promise<{ correction: string }>;
  readonly undo: (correction: string) => Promise<unknown>;
  readonly search: (query: string) => Promise<readonly NamedCompany[]>;
}

export interface Said {
  readonly correction: string;
  readonly company: Meant;
  readonly is: boolean;
  readonly scope: CorrectionScope;
}

export interface Corrections {
  /** The last word, until it is taken back. */
  readonly said: Said | null;
  readonly hasFailed: boolean;
  readonly say: (company: Meant, is: boolean) => void;
  readonly undo: () => void;
  readonly widen: () => void;
}

/** `meant` hears which company the name stands for by the person's word; null = what it stood for before. */
export function useCorrections(road: CorrectionRoad, meant: (company: string | null) => void): Corrections {
  const [said, setSaid] = useState<Said | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const run = (step: () => Promise<void>) => {
    step().then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  const keep = async (company: Meant, is: boolean, scope: CorrectionScope) => {
    const { correction } = await road.keep(company.id, is, scope);
    setSaid({ correction, company, is, scope });
    if (is) meant(company.id);
  };
  const takeBack = async ({ correction, is }: Said) => {
    await road.undo(correction);
    setSaid(null);
    if (is) meant(null);
  };
  // First the wide word, then the narrow one back: if one of the two fails, the person's word stands all the same.
  const widen = async ({ correction, company, is }: Said) => {
    await keep(company, is, 'everywhere');
    await road.undo(correction);
  };
  return {
    said,
    hasFailed,
    say: (company, is) => run(() => keep(company, is, road.narrowest)),
    undo: () => said && run(() => takeBack(said)),
    widen: () => said && run(() => widen(said)),
  };
}
