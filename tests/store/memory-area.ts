/** A storage area in memory: what is written is copied as the browser copies it, and a write can be made to fail. */
import type { Area } from '../../src/store/areas.ts';

export interface MemoryArea extends Area {
  readonly stored: Map<string, unknown>;
  /** The next write throws this, and writes nothing. */
  failNext(error: Error): void;
}

export function memoryArea(start: Readonly<Record<string, unknown>> = {}): MemoryArea {
  const stored = new Map(Object.entries(start));
  let failure: Error | null = null;
  return {
    stored,
    failNext: (error) => {
      failure = error;
    },
    read: async (key) => structuredClone(stored.get(key)),
    write: async (values) => {
      if (failure) {
        const error = failure;
        failure = null;
        throw error;
      }
      for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
    },
    erase: async (key) => {
      stored.delete(key);
    },
  };
}
