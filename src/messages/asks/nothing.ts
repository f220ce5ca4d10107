/** The params of a message without any. */
export type Nothing = Readonly<Record<string, never>>;
