import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import project from '../package.json' with { type: 'json' };
import { buildTarget, FAMILIES, manifestFor, withDemoHosts } from '../scripts/manifest.ts';

describe.each(FAMILIES)('the manifest that ships for %s', (family) => {
  const shipped = manifestFor(family);

  it('asks for no site at install, and may be granted any later', () => {
    expect(shipped).not.toHaveProperty('host_permissions');
    expect(shipped).not.toHaveProperty('content_scripts');
    expect(shipped.optional_host_permissions).toEqual(['*://*/*']);
  });

  it('lets no page fetch its files', () => {
    expect(shipped).not.toHaveProperty('web_accessible_resources');
  });

  it('asks for these permissions and no more', () => {
    const asked = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
    expect(shipped.permissions).toEqual(asked);
    expect(shipped.optional_permissions).toEqual(['notifications']);
  });

  it('declares in Firefox that nothing is sent but, by leave, the name of a company that is looked up', () => {
    const { gecko } = manifest.browser_specific_settings;
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'], optional: ['searchTerms'] });
  });

  it('differs from the demo by its hosts only', () => {
    const { host_permissions: hosts, ...rest } = withDemoHosts(shipped);
    expect(rest).toEqual(shipped);
    expect(hosts).toEqual(['http://127.0.0.1/*']);
  });

  it('names a schema for what an organisation sets, which Chromium wants and Firefox does not know', () => {
    const schema = { managed_schema: 'organisation-schema.json' };
    expect(shipped.storage).toEqual(family === 'chrome' ? schema : undefined);
  });

  it('bears the version of the project', () => {
    expect(shipped.version).toBe(project.version);
  });
});

describe('the code is compiled for the oldest browser that the manifest allows:', () => {
  it.each([
    ['chrome', 'chrome137', manifest.minimum_chrome_version],
    ['firefox', 'firefox142', manifest.browser_specific_settings.gecko.strict_min_version],
  ] as const)('%s is built for %s, allowed from %s', (family, target, oldest) => {
    expect(buildTarget(family)).toBe(target);
    expect(target).toBe(`${family}${Number.parseInt(oldest, 10)}`);
  });
});
