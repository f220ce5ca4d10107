import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendSettings } from '../../../src/core/settings/mend.ts';
import { migrate, STEPS, versionAfter } from '../../../src/core/settings/migrate.ts';
import { DEFAULTS, toRecord } from '../../../src/core/settings/settings.ts';

const FROZEN = new URL('./frozen/', import.meta.url);
const frozen = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(file, FROZEN), 'utf8'));
const v1 = frozen('v1.json');

describe('a settings record of every past version loads whole', () => {
  const files = readdirSync(FROZEN);

  it('there is one frozen file for each version up to today', () => {
    const versions = Array.from({ length: versionAfter(STEPS) }, (_, at) => `v${at + 1}.json`);
    expect(files.sort()).toEqual(versions);
  });

  it.each(files)('%s', (file) => {
    const { settings, damage } = mendSettings(frozen(file));
    expect(damage).toBeNull();
    expect(settings.viewpoint).toEqual({ own: 'google', watched: ['meta-platforms', 'own-6f1d'] });
    expect(settings.ownEntries.map(({ name }) => name)).toEqual(['Quarrelwood Kilns', 'Tessel Glazes']);
    expect(settings.corrections).toHaveLength(2);
    expect(settings.sitesOff).toEqual(['bank.example']);
  });
});

describe('what is stored is read back', () => {
  it('a fresh install has the defaults and nothing to report', () => {
    expect(mendSettings(undefined)).toEqual({ settings: DEFAULTS, damage: null });
  });

  it('the newest record comes back as it went in', () => {
    const { settings } = mendSettings(v1);
    expect(mendSettings(toRecord(settings))).toEqual({ settings, damage: null });
  });
});

describe('each field is mended by itself', () => {
  it.each([
    { wrong: { paused: 'yes' }, field: 'paused', becomes: false },
    { wrong: { language: 7 }, field: 'language', becomes: null },
    { wrong: { sitesOff: 'bank.example' }, field: 'sitesOff', becomes: [] },
    { wrong: { sitesOff: ['a.example', 7, ''] }, field: 'sitesOff', becomes: ['a.example'] },
    { wrong: { viewpoint: null }, field: 'viewpoint', becomes: { own: null, watched: [] } },
    {
      wrong: { viewpoint: { own: 7, watched: ['apple'] } },
      field: 'viewpoint',
      becomes: { own: null, watched: ['apple'] },
    },
    {
      wrong: { viewpoint: { own: 'google', watched: {} } },
      field: 'viewpoint',
      becomes: { own: 'google', watched: [] },
    },
  ] as const)('$wrong → $field is $becomes, the rest is kept', ({ wrong, field, becomes }) => {
    const whole = mendSettings(v1).settings;
    const { settings, damage } = mendSettings({ ...v1, ...wrong });
    expect(settings).toEqual({ ...whole, [field]: becomes });
    expect(damage).toEqual({ kind: 'mended', fields: [field] });
  });

  it('one bad own entry costs only itself', () => {
    const [first, second] = mendSettings(v1).settings.ownEntries;
    const { settings } = mendSettings({ ...v1, ownEntries: [first, { ...second, role: 'friend' }] });
    expect(settings.ownEntries).toEqual([first]);
  });

  it('a stake of 0 % is refused: no size known is null, never 0', () => {
    const [, second] = mendSettings(v1).settings.ownEntries;
    const broken = { ...second, parent: { ...second?.parent, sharePercent: 0 } };
    expect(mendSettings({ ...v1, ownEntries: [broken] }).settings.ownEntries).toEqual([]);
  });

  it('a field younger than the record is not damage', () => {
    const { language: _, ...older } = v1;
    expect(mendSettings(older).damage).toBeNull();
  });
});

describe('a record that is not ours', () => {
  it.each(['garbage', 7, null, [], {}, { version: 'x' }, { version: 0 }, { version: 1.5 }])(
    '%j gives the defaults and says so',
    (record) => {
      expect(mendSettings(record)).toEqual({ settings: DEFAULTS, damage: { kind: 'foreign' } });
    },
  );

  it('a later version keeps what this one understands and says so', () => {
    const { settings, damage } = mendSettings({ ...v1, version: 99, viewpoint: ['new form'] });
    expect(settings.ownEntries).toHaveLength(2);
    expect(damage).toEqual({ kind: 'later', fields: ['viewpoint'] });
  });

  it('never throws, whatever is stored', () => {
    let mendedSome = 0;
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (viewpoint, ownEntries, corrections) => {
        const { damage } = mendSettings({ ...v1, viewpoint, ownEntries, corrections });
        mendedSome += damage?.kind === 'mended' ? 1 : 0;
      }),
    );
    expect(mendedSome).toBeGreaterThan(0);
  });
});

describe('migration', () => {
  const steps = [
    ({ a, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, b: a }),
    ({ b, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, c: b }),
  ];

  it.each([
    { version: 1, record: { a: 1 }, becomes: { c: 1 } },
    { version: 2, record: { b: 1 }, becomes: { c: 1 } },
    { version: 3, record: { c: 1 }, becomes: { c: 1 } },
    { version: 9, record: { z: 1 }, becomes: { z: 1 } },
  ])('a record of version $version takes the steps it has not taken', ({ version, record, becomes }) => {
    expect(migrate(record, version, steps)).toEqual(becomes);
  });
});
