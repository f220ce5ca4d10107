import { keyOf, type LookUp, type LookUpStore } from '../../src/store/look-ups.ts';

/** Look-ups in memory. */
export function memoryLookUps(): LookUpStore {
  const lookUps = new Map<string, LookUp>();
  const progress = new Map<string, Map<string, unknown>>();
  return {
    all: async () => structuredClone([...lookUps.values()]).sort((a, b) => (a.begun < b.begun ? -1 : 1)),
    async put(lookUp, parts = {}) {
      lookUps.set(keyOf(lookUp), structuredClone(lookUp));
      const kept = progress.get(keyOf(lookUp)) ?? new Map<string, unknown>();
      for (const [part, value] of Object.entries(parts)) kept.set(part, structuredClone(value));
      progress.set(keyOf(lookUp), kept);
    },
    part: async (key, part) => structuredClone(progress.get(keyOf(key))?.get(part)),
    async finish(lookUp) {
      lookUps.set(keyOf(lookUp), structuredClone(lookUp));
      progress.delete(keyOf(lookUp));
    },
    async remove(key) {
      lookUps.delete(keyOf(key));
      progress.delete(keyOf(key));
    },
    close: () => undefined,
  };
}
