import { describe, expect, it } from 'vitest';
import { DEFAULT_APPEARANCE, isStealthy, withStealth } from '../../../src/core/settings/appearance.ts';
import { mendSettings } from '../../../src/core/settings/mend.ts';

describe('nothing is put into a page', () => {
  const everyOwn = { ...DEFAULT_APPEARANCE, stealth: true };
  const oneSite = withStealth(DEFAULT_APPEARANCE, 'tessel.example', true);
  it.each([
    { choices: DEFAULT_APPEARANCE, host: 'tessel.example', own: true, silent: false, why: 'not by default' },
    { choices: everyOwn, host: 'tessel.example', own: true, silent: true, why: 'a company’s own site' },
    { choices: everyOwn, host: 'news.example', own: false, silent: false, why: 'a paper is nobody’s own' },
    { choices: oneSite, host: 'tessel.example', own: false, silent: true, why: 'a site the user named' },
    { choices: oneSite, host: 'www.tessel.example', own: true, silent: false, why: 'another host' },
    { choices: oneSite, host: null, own: false, silent: false, why: 'a file has no host' },
  ])('on $host: $silent, $why', ({ choices, host, own, silent }) => {
    expect(isStealthy(choices, host, own)).toBe(silent);
  });

  it('any longer once the site is taken off the list', () => {
    expect(withStealth(oneSite, 'tessel.example', false)).toEqual(DEFAULT_APPEARANCE);
  });
});

describe('stored choices are mended one by one', () => {
  const whole = { hover: 'alt', hoverDelay: 400, stealth: true, stealthSites: ['tessel.example'] };
  it.each([
    { wrong: { hover: 'wink' }, becomes: { ...whole, hover: 'rest' } },
    { wrong: { hoverDelay: 5 }, becomes: { ...whole, hoverDelay: 300 } },
    { wrong: { stealthSites: ['tessel.example', 7] }, becomes: whole },
    { wrong: { stealth: 'perhaps' }, becomes: whole },
  ])('$wrong', ({ wrong, becomes }) => {
    const { settings, damage } = mendSettings({ version: 1, appearance: { ...whole, ...wrong } });
    expect(settings.appearance).toEqual(becomes);
    expect(damage).toEqual({ kind: 'mended', fields: ['appearance'] });
  });

  it('a record that is older than they are has the defaults, and no damage', () => {
    expect(mendSettings({ version: 1 })).toMatchObject({
      settings: { appearance: DEFAULT_APPEARANCE },
      damage: null,
    });
  });
});
