/** Kills whoever uses IndexedDB at a chosen operation: that one and all after it never happen. */
import { vi } from 'vitest';
import type { MemoryArea } from './memory-area.ts';

/** Thrown in the killed context's place; a real one would just stop. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

interface Operating {
  /** How many operations were asked for so far. */
  count(): number;
  restore(): void;
}

const OPERATIONS = ['put', 'delete', 'clear', 'get', 'getAll', 'getAllKeys'] as const;

/**
 * Lets operations happen until number `at` (from 0), then aborts every transaction and refuses all that follow.
 * `issued` lets that one be asked for before its transaction dies, as when a kill comes between request and commit.
 */
export function killAt(at: number, when: 'before' | 'issued'): Operating {
  let count = 0;
  const open = new Set<IDBTransaction>();
  const spies = OPERATIONS.map((name) => {
    const real = IDBObjectStore.prototype[name];
    return vi
      .spyOn<IDBObjectStore, 'put'>(IDBObjectStore.prototype, name as 'put')
      .mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
        open.add(this.transaction);
        const dies = count++ >= at;
        if (dies && when === 'before') return die(open);
        const request: IDBRequest = Reflect.apply(real, this, args);
        return dies ? die(open) : request;
      });
  });
  return { count: () => count, restore: () => spies.forEach((spy) => void spy.mockRestore()) };
}

function die(open: Set<IDBTransaction>): never {
  for (const transaction of open) {
    try {
      transaction.abort();
    } catch {
      // Already on disk: a kill cannot take it back.
    }
  }
  throw new Killed();
}

/**
 * `area` as a context uses it that is killed at operation number `at` (from 0): that one and all after it fail.
 * `issued` lets that one take effect first, as when a kill comes between a write and its answer.
 */
export function killedArea(
  area: MemoryArea,
  at: number,
  when: 'before' | 'issued',
): { readonly area: MemoryArea; readonly count: () => number } {
  let count = 0;
  const operating = async <T>(operation: () => Promise<T>): Promise<T> => {
    const number = count++;
    if (number < at) return operation();
    if (number === at && when === 'issued') await operation();
    throw new Killed();
  };
  return {
    area: {
      ...area,
      read: (key) => operating(() => area.read(key)),
      write: (values) => operating(() => area.write(values)),
      erase: (key) => operating(() => area.erase(key)),
    },
    count: () => count,
  };
}
