/**
 * Leave to ask a host of packs and to show notifications, as the browser itself asks the person for it.
 *
 * Firefox shows its real prompt, whose buttons are pressed. A headless Chromium cannot show one, and ends when it tries:
 * there the profile has given the leave before, and the rest of the road is the same.
 */
import { expect, it } from 'vitest';
import { PACK_HOST } from '../background/packs/host.ts';
import { KEYS } from '../core/pack/made.ts';
import { inBothBrowsersAsShipped } from './harness/shipped.ts';
import { press, typeInto } from './popup-hands.ts';

const ADDRESS = `https://${PACK_HOST}/kilns/manifest.json`;

inBothBrowsersAsShipped(
  'leave',
  (at) => {
    const hosts = () => at.browser.askAsDesk('host.list', {});
    const requests = async () => (await at.browser.askAsDesk('request.list', {})).entries;

    it('for a notification is asked by its switch, which goes back where it is refused', async () => {
      const desk = await at.browser.extensionPage('src/desk/index.html#/digest');
      const notifies = async () => (await at.browser.askAsDesk('digest.list', {})).notifies;
      await press(desk, 'Tell me by a notification');
      if (at.browser.kind === 'firefox') {
        await at.browser.answerPrompt('Deny');
        await desk.untilText('The browser did not allow notifications; nothing was changed.');
        expect(await notifies()).toBe(false);
        await press(desk, 'Tell me by a notification');
        await at.browser.answerPrompt('Allow');
      }
      await at.until(notifies, 'notifications to be on');
      await press(desk, 'Tell me by a notification');
      await at.until(async () => !(await notifies()), 'them to be off again');
      await desk.close();
    });

    it('to ask a host of packs is asked of the person for this host alone: refused, nothing changes and nobody is asked; given, it is asked', async () => {
      const desk = await at.browser.extensionPage('src/desk/index.html#/data/hosts');
      await desk.untilText('No host is named');
      await typeInto(desk, 'Address of its manifest', ADDRESS);
      await typeInto(desk, 'Its public key', KEYS.publicKey);
      await press(desk, 'Ask this host');
      if (at.browser.kind === 'firefox') {
        const prompt = await at.browser.answerPrompt('Deny');
        expect(prompt).toContain('Beholden');
        expect(prompt).toContain(`${PACK_HOST} `);
        await desk.untilText('The browser did not let us ask this host; nothing was changed.');
        expect([await hosts(), await requests()]).toEqual([[], []]);
        await press(desk, 'Ask this host');
        await at.browser.answerPrompt('Allow');
      }
      await desk.untilText('Last looked');
      expect(await hosts()).toMatchObject([{ address: ADDRESS, granted: true }]);
      expect((await requests()).map(({ address }) => address)).toEqual([ADDRESS]);
      await desk.close();
    });
  },
  // Nobody answers there, and that is told.
  (kind) => ({ localHosts: [PACK_HOST], prompts: kind === 'firefox' }),
);
