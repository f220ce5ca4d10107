const SOURCE = { publisher: 'The Gazette', date: '2026-06-13', tier: 3, basisTier: 3 };

/** A pack of format 1 with so many suppliers of one owner. */
export function source(suppliers: number, change: object = {}): string {
  const names = Array.from({ length: suppliers }, (_, n) => `supplier-${n}`);
  return JSON.stringify({
    format: 1,
    id: 'tested',
    title: 'A pack of a test',
    version: 1,
    asOf: '2026-06-20',
    attributions: [{ name: 'A test', licence: 'MIT', used: 'everything' }],
    counts: { companies: suppliers + 1, interests: suppliers, searches: 0, rivals: 0 },
    companies: [
      { id: 'owner', name: 'Owner', lei: '549300AAAAAAAAAAAA11' },
      ...names.map((id) => ({ id, name: id })),
    ],
    interests: names.map((subject) => ({
      ref: `owner/${subject}/1`,
      owner: 'owner',
      subject,
      tie: 'shares',
      share: { lower: 490_000, upper: 490_000 },
      status: 'in-force',
      note: `Owner holds 49 % of ${subject}.`,
      sources: [SOURCE],
    })),
    searches: [],
    rivals: [],
    ...change,
  });
}
