import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './harness/both.ts';

inBothBrowsers('the built extension', (at) => {
  it('opens its popup page', async () => {
    const popup = await at.browser.extensionPage('src/popup/index.html');
    await popup.untilElement('body > *');
    await popup.close();
  });

  it('answers, and answers again after its background was killed', async () => {
    const before = await at.browser.ask('pause.read', {});
    await at.browser.killBackground();
    expect(await at.browser.ask('pause.read', {})).toEqual(before);
  });

  it('sees what stands in a closed shadow root and in a frame inside it', async () => {
    const page = await at.browser.open(at.site.put('/closed.html', CLOSED_ROOT));
    const overlay = await page.overlay();
    const own = overlay.find((root) => root.html.includes('class="secret"'));
    expect(own?.frames[0]?.text).toBe('in the frame');
    expect(await page.overlayBoxes('.secret')).toEqual([{ x: 10, y: 20, width: 30, height: 40 }]);
    await page.clickInOverlay('.secret');
    expect(await page.evaluate(() => document.title)).toBe('clicked');
    await page.close();
  });

  it('shows dark and light as the person has it', async () => {
    const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
    const page = await at.browser.open(at.site.put('/scheme.html', '<p>Any page'));
    await at.browser.showScheme('dark');
    await at.until(() => page.evaluate(isDark), 'the dark scheme');
    await at.browser.showScheme('light');
    await at.until(async () => !(await page.evaluate(isDark)), 'the light scheme');
    await page.close();
  });

  it('takes a picture, finds words, and knows the tab', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'beholden-picture-'));
    const page = await at.browser.open(
      at.site.put('/words.html', '<!doctype html><p>Some <b>plain words</b>'),
    );
    await page.hoverText('plain');
    expect(await page.evaluate(() => document.querySelector('b')?.matches(':hover'))).toBe(true);
    await page.screenshot(join(folder, 'page.png'));
    expect(existsSync(join(folder, 'page.png'))).toBe(true);
    expect(await at.browser.tabId(page)).toBeGreaterThan(0);
    expect(await at.browser.badge(page)).toBe('');
    rmSync(folder, { recursive: true });
    await page.close();
  });
});

const CLOSED_ROOT = `<!doctype html><body><script>
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<button class="secret" style="position:fixed;left:10px;top:20px;width:30px;height:40px"></button><iframe></iframe>';
  root.querySelector('button').onclick = () => { document.title = 'clicked'; };
  root.querySelector('iframe').contentDocument.body.textContent = 'in the frame';
</script>`;
