/** What is worked out of an object that never changes, once for each, and goes when the object goes. */
export function oncePer<Of extends object, T>(work: (of: Of) => T): (of: Of) => T {
  const done = new WeakMap<Of, { readonly result: T }>();
  return (of) => {
    const before = done.get(of) ?? { result: work(of) };
    done.set(of, before);
    return before.result;
  };
}
