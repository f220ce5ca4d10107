/** What a person knows better than the data, said where they notice it: on a page, at a claim, at a company of theirs. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDesk } from './desk-hands.ts';
import { type At, inBothBrowsers } from './harness/both.ts';
import { GOOGLE_WATCHES_META } from './harness/viewpoint.ts';
import { openPopup, press, typeInto } from './popup-hands.ts';

inBothBrowsers('what a person knows', (at) => {
  beforeEach(async () => {
    await at.browser.ask('viewpoint.write', { viewpoint: GOOGLE_WATCHES_META });
  });

  afterEach(async () => {
    for (const { id } of await claims(at)) await at.browser.ask('claim.remove', { id });
    for (const { id } of await at.browser.ask('own.list', {})) await at.browser.ask('own.remove', { id });
  });

  it('from a page is kept by a click and not before, with the sentence, the address and the day', async () => {
    const said = 'Meta Platforms takes a 30 % stake in Labelbox.';
    const address = at.site.put('/news.html', `<!doctype html><html lang=en><title>t</title><p>${said}`);
    const page = await at.browser.open(address);
    const popup = await openPopup(at, page);
    await popup.untilText('Meta holds 30');
    await popup.untilText(said);
    expect(await claims(at)).toEqual([]);
    await press(popup, 'Keep as unverified');
    await popup.untilText('it raises no level until you edit it');
    const [kept, ...others] = await claims(at);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({
      unverified: true,
      claim: { subject: 'labelbox', sharePercent: 30, note: `“${said}”`, source: { url: address } },
    });
    expect(kept?.claim.source.date).toBe(kept?.entered);
    await press(popup, 'Undo');
    await at.until(async () => (await claims(at)).length === 0, 'it to be taken back');
    await popup.close();
    await page.close();
  });

  it('against a claim stands beside it under the person’s own source, and not as the supplier’s word', async () => {
    const desk = await openDesk(at, 'companies/scale-ai');
    await press(desk, 'Something wrong with it?');
    await press(desk, 'It is disputed');
    await press(desk, 'Keep it');
    await desk.untilText('Say what is said against it.');
    await typeInto(desk, 'What is said against it', 'The sale never closed.');
    await typeInto(desk, 'Who says so', 'The Harbour Paper');
    await press(desk, 'Keep it');
    await desk.untilText('“The sale never closed.” The Harbour Paper');
    const { card } = await at.browser.askAsDesk('company.page', { company: 'scale-ai', asOf: null });
    expect(card.statement?.text).not.toContain('The sale never closed.');
    await desk.close();
  });

  it('of a company that the data know as well is one with it by a click, which says so and can be undone', async () => {
    const entry = {
      ...{ name: 'Our labeller', otherNames: [], domain: 'labelbox.com', service: null, parent: null },
      role: 'competitor' as const,
    };
    const { id } = await at.browser.ask('own.add', { entry });
    const desk = await openDesk(at, 'own');
    await desk.untilText('Both have the site labelbox.com.');
    await press(desk, 'They are one');
    await desk.untilText('Our labeller and Labelbox are one from now on.');
    const watched = async () => (await at.browser.ask('viewpoint.read', {})).viewpoint.watched;
    expect(await watched()).toContain('labelbox');
    await press(desk, 'Undo');
    await desk.untilText('Both have the site labelbox.com.');
    expect(await watched()).toContain(id);
    await desk.close();
  });
});

function claims({ browser }: At) {
  return browser.ask('claim.list', {});
}
