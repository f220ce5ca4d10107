/** Look-ups plugged together: store, requests, shelf. What the browser gives comes as an argument. */
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import type { Clock } from '../../sources/live/ask.ts';
import type { LookUpStore } from '../../store/look-ups.ts';
import type { Known } from '../knowledge/knowledge.ts';
import type { Reach } from '../reach.ts';
import { askThrough } from './asking.ts';
import { type LandingShell, landLookUp } from './landing.ts';
import { type LookUps, openLookUps } from './look-ups.ts';
import type { SupplierItem } from './run.ts';

export interface LookUpParts extends Pick<LandingShell, 'shelf' | 'changing' | 'changed' | 'today' | 'app'> {
  readonly reach: Reach;
  /** Whether the person lets a company's name be sent to a register. */
  readonly maySend: () => Promise<boolean>;
  readonly store: () => Promise<LookUpStore>;
  readonly clock: Clock;
  /** ISO time. */
  readonly time: () => string;
  readonly known: () => Promise<Known>;
  readonly catalogue: () => Promise<Catalogue>;
  readonly wake: (isWanted: boolean) => Promise<void>;
  readonly report: (error: unknown) => void;
}

export function openLookUpsOn(parts: LookUpParts): LookUps {
  const { reach, maySend, store, clock, known, catalogue, wake, report, time, today, app } = parts;
  const landing: LandingShell = {
    ...parts,
    known: async (company) => (await known()).all.knowledge.companies.get(company) ?? null,
    title: async ({ source, name }) => say(await catalogue(), `lookup_pack_${source}`, { name }),
  };
  return openLookUps({
    store,
    ask: askThrough(reach, app, maySend),
    clock,
    time,
    today,
    // Of the packs alone: what the user has entered is nobody's business.
    suppliers: async () => [...(await known()).packs.knowledge.companies.values()].flatMap(supplierItem),
    land: (lookUp, looked) => landLookUp(lookUp, looked, landing),
    wake,
    report,
  });
}

function supplierItem(company: {
  readonly name: string;
  readonly wikidata: string | null;
  readonly supplies: readonly string[];
}): readonly SupplierItem[] {
  const { name, wikidata, supplies } = company;
  return wikidata === null || supplies.length === 0 ? [] : [{ item: wikidata, name }];
}

/** The browser's time. */
export const CLOCK: Clock = {
  now: () => performance.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    }),
};
