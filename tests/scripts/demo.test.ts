import { describe, expect, it } from 'vitest';
import { hasDisplay, readChoice } from '../../scripts/demo/choice.ts';
import { findingsTable } from '../../scripts/demo/table.ts';
import type { FindingRow, PageState, UnknownRow } from '../../src/messages/contract.ts';

describe('npm start', () => {
  it.each([
    [[], true, { browser: null, headless: false }],
    [[], false, { browser: null, headless: true }],
    [['--headless'], true, { browser: null, headless: true }],
    [['--browser', 'firefox'], true, { browser: 'firefox', headless: false }],
    [['--browser=edge'], false, { browser: 'edge', headless: true }],
  ])('reads %j, display: %s', (args, display, choice) => {
    expect(readChoice(args, display)).toEqual(choice);
  });

  it('refuses a browser that it does not know, and says which it does', () => {
    expect(() => readChoice(['--browser', 'lynx'], true)).toThrow(
      'say one of chromium, firefox, edge, chrome',
    );
  });

  it('refuses an option that it does not know', () => {
    expect(() => readChoice(['--watch', 'x'], true)).toThrow(/--watch/);
  });

  it.each([
    ['darwin', {}, true],
    ['win32', {}, true],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['linux', { DISPLAY: '' }, false],
    ['linux', {}, false],
  ])('on %s with %j sees a display: %s', (platform, env, expected) => {
    expect(hasDisplay(platform, env)).toBe(expected);
  });
});

describe('the table of findings', () => {
  const row: FindingRow = {
    company: 'acme',
    name: 'Acme',
    shown: 'MINORITY_STAKE',
    levelWords: 'Minority stake',
    headline: 'Minority stake: Globex',
    reason: { text: 'Globex holds 8 % of Acme.', attribution: null },
    flagged: true,
    mentionCount: 12,
    surface: 'Acme Ltd',
    isOwnEntry: false,
  };
  const unknown: UnknownRow = {
    company: null,
    name: 'Initech',
    reason: 'U1',
    reasonWords: 'Two companies bear this name',
    mentionCount: 1,
    candidates: [],
  };
  const page: PageState = {
    state: 'checked',
    host: '127.0.0.1',
    whose: null,
    rows: [row],
    unknown: [unknown],
    closedFrames: [],
    counts: { flagged: 1, companies: 1, unknown: 1 },
    dataLine: 'Data of 22 November 2026',
  };

  it('marks what is flagged, and puts names without a verdict last', () => {
    expect(findingsTable(page).split('\n')).toEqual([
      '     Company  Level           Why                           Mentions',
      '  !  Acme     Minority stake  Minority stake: Globex        12',
      '  ?  Initech  Not known       Two companies bear this name  1',
    ]);
  });

  it('says that nothing was found', () => {
    expect(findingsTable({ ...page, rows: [], unknown: [] })).toBe('  (nothing found)');
  });

  it('says why nothing was read', () => {
    expect(findingsTable({ state: 'paused' })).toBe('  (paused)');
  });
});
