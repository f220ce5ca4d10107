/** Groups of sites that are granted by one click. */
import { describe, expect, it } from 'vitest';
import file from '../../data/sites/presets.json' with { type: 'json' };

describe('the presets of sites', () => {
  it('are news and procurement portals', () => {
    expect(file.presets.map(({ id }) => id)).toEqual(['news', 'procurement']);
  });

  describe.each(file.presets)('$id', ({ sites }) => {
    it('name each site once, in order', () => {
      const hosts = sites.map(({ host }) => host);
      expect(hosts.length).toBeGreaterThan(0);
      expect(hosts).toEqual([...new Set(hosts)].sort());
    });

    it.each(sites)('name $host as a browser can grant it, with a reason', ({ host, reason }) => {
      expect(new URL(`https://${host}/`).host).toBe(host);
      // A subdomain is granted with its site; a bare www would leave the site itself out.
      expect(host).not.toMatch(/^www\./);
      expect(reason.length).toBeGreaterThan(10);
    });
  });
});
