/** Texts that come again and again down a column, as days, shares and sources do: each is read once. */

/**
 * So many different ones stand near each other in a list. All of a large one would take the memory that the list itself
 * takes; then they are read anew.
 */
const KEPT = 1_000;

/** What texts were read as, lately. */
export class Remembered<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly read: (text: string) => Value) {}

  of(text: string): Value {
    const before = this.values.get(text);
    // A reading may be `undefined` for nobody: the type below would not hold then.
    if (before !== undefined) return before;
    const value = this.read(text);
    if (this.values.size === KEPT) this.values.clear();
    this.values.set(text, value);
    return value;
  }
}
