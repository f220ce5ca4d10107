/** Registers on the desk: looked up by a click at a source on this machine, and imported from files. */
import { afterAll, afterEach, expect, it } from 'vitest';
import { bods, PLAIN } from '../sources/files.ts';
import { pickFile } from './desk-hands.ts';
import { inBothBrowsers } from './harness/both.ts';
import type { BrowserKind } from './harness/hands.ts';
import { liveSources } from './harness/live-sources.ts';
import type { Page } from './harness/page.ts';
import { watchedNetwork } from './harness/watched-network.ts';
import { grantedBuild } from './kinds/at-hosts.ts';
import { axeFaults, press } from './popup-hands.ts';

const SOURCES = await liveSources();
const NETWORKS = {
  chromium: await watchedNetwork(SOURCES.leads),
  firefox: await watchedNetwork(SOURCES.leads),
};
afterAll(() => Promise.all([SOURCES.close(), ...Object.values(NETWORKS).map((network) => network.close())]));

/** Headless Chromium cannot answer the question for leave; a leave that is there already is given without one. */
const HOSTS = Object.keys(SOURCES.leads);
const optionsFor = (kind: BrowserKind) => ({
  proxy: NETWORKS[kind].proxy,
  acceptsAnyCertificate: true,
  extension: grantedBuild('sources', kind, [
    'http://127.0.0.1/*',
    ...HOSTS.map((host) => `https://${host}/*`),
  ]),
});

const ENTRY = {
  otherNames: [],
  domain: null,
  service: null,
  role: 'competitor',
  parent: null,
} as const;

/** A register's list of one company, under a key of that list's own. */
const listOf = (key: string) =>
  JSON.stringify([bods('entity', key, { name: 'Quillon Forge', jurisdiction: { code: 'GB' } })]);

/** Answers for the pair in which that name stands. */
function answer(page: Page, name: string, words: string): Promise<void> {
  return page.evaluate(
    (bears: string, says: string) => {
      const rows = [...document.querySelectorAll('.named-row')];
      const row = rows.find(({ textContent }) => textContent?.includes(bears));
      const button = [...(row?.querySelectorAll('button') ?? [])].find((one) => one.textContent === says);
      if (button === undefined) throw new Error(`Nothing of ${bears} says "${says}".`);
      button.click();
    },
    name,
    words,
  );
}

/** Picks one of the choices under that label. */
function choose(page: Page, label: string, choice: string): Promise<void> {
  return page.evaluate(
    (name: string, value: string) => {
      const labels = [...document.querySelectorAll('label')];
      const field = labels.find(({ textContent }) => textContent === name)?.control;
      if (!(field instanceof HTMLSelectElement))
        throw new Error(`There is nothing to choose under "${name}".`);
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    choice,
  );
}

inBothBrowsers(
  'registers',
  (at) => {
    let desk: Page;
    const open = async (hash: string) => {
      desk = await at.browser.extensionPage(`src/desk/index.html#/${hash}`);
      await desk.resize(1280, 900);
    };
    const importFile = async (name: string, content: string) => {
      await open('import');
      await desk.untilText('What each source can and cannot see, under which licence');
      await desk.untilElement('input[type=file]');
      await pickFile(desk, name, content);
      await press(desk, 'Import these files');
    };
    const askedOf = (host: string) => NETWORKS[at.browser.kind].asked().filter((one) => one === host);

    afterEach(() => desk.close());

    it('are asked about a company by a click, after what is sent was said and the entry was chosen', async () => {
      const { id } = await at.browser.ask('own.add', { entry: { ...ENTRY, name: 'Harlow' } });
      await open(`companies/${id}`);
      await desk.untilText('The click sends the name “Harlow” to www.wikidata.org.');
      expect(HOSTS.flatMap(askedOf)).toEqual([]);
      await press(desk, 'Look up at Wikidata');
      await desk.untilText('maker of anvils');
      expect(askedOf('query.wikidata.org')).toEqual([]);
      await desk.evaluate(() => document.querySelector<HTMLElement>('.look-up-candidate label')?.click());
      await press(desk, 'Look this one up');
      await desk.untilText('Looked up today.');
      await desk.untilText('Fraction');
      expect(await axeFaults(desk)).toEqual([]);
      await press(desk, 'See its pack');
      await desk.untilText('From Wikidata, by your look-up: Harlow');
      await desk.untilText('a look-up that you asked for');
    });

    it('say which parent a company names and why it names no other; what they cannot see is said as well', async () => {
      const { id } = await at.browser.ask('own.add', { entry: { ...ENTRY, name: 'Acme' } });
      await open(`companies/${id}`);
      await press(desk, 'Look up at GLEIF');
      await desk.untilText('GB · 04366849');
      await desk.evaluate(() => document.querySelector<HTMLElement>('.look-up-candidate label')?.click());
      await press(desk, 'Look this one up');
      await desk.untilText('GLEIF names a direct parent; it is in the pack.');
      await desk.untilText('Ultimate parent not disclosed');
      await desk.close();
      await open('coverages');
      await desk.untilText('About half of all companies report an exception in place of a parent');
      await desk.untilText('From GLEIF, by your look-up: Acme (companies: 3, interests: 2;');
      expect(await axeFaults(desk)).toEqual([]);
    });

    it('are read from a file in the worker, and what was refused is said with its line', async () => {
      await importFile('list.csv', `${PLAIN.replaceAll('Acme Ltd', 'Quorvex Kilnworks')}\n=x,y,,,,,`);
      await desk.untilText('Imported as the pack “list.csv”.');
      await desk.untilText('A formula stands where a name should: =x');
      const known = await at.browser.ask('company.search', { query: 'quorvex kilnworks', limit: 5 });
      expect(known).toHaveLength(1);
    });

    it('are asked for what a file does not say of itself, and nothing changes until then', async () => {
      await importFile('columns.csv', 'Mutter,Tochter,Anteil\nHarlow,Acme,49');
      await desk.untilText('Its columns are: Mutter, Tochter, Anteil.');
      await desk.untilText('Nothing was changed.');
      for (const [label, column] of [
        ['Owner', 'Mutter'],
        ['Owned company', 'Tochter'],
        ['Share', 'Anteil'],
      ] as const)
        await choose(desk, label, column);
      await press(desk, 'Import these files');
      await desk.untilText('Imported as the pack “columns.csv”.');
      expect(await axeFaults(desk)).toEqual([]);
    });

    it('in a list of names alone are asked about at once, as until then its Meta is another Meta', async () => {
      await importFile('mine.csv', 'owner,owned,share\nMeta,Brindlewick Looms,49');
      await desk.untilText('Names in it that your other data has as well: 1.');
      await press(desk, 'Possibly the same');
      await desk.untilText('in “mine.csv”');
    });

    it('with one name in one country are one company only by the person’s word, which can be taken back', async () => {
      for (const name of ['north.json', 'south.json']) {
        await importFile(name, listOf(name));
        await desk.untilText(`Imported as the pack “${name}”.`);
        await desk.close();
      }
      await open('same');
      await desk.untilText('GB · in “north.json”');
      await desk.untilText('GB · in “south.json”');
      expect(await axeFaults(desk)).toEqual([]);
      await answer(desk, 'Quillon Forge', 'They are one');
      await desk.untilText('Quillon Forge and Quillon Forge: one company');
      await expect(answer(desk, 'Quillon Forge', 'They are one')).rejects.toThrow('Nothing of Quillon Forge');
      await press(desk, 'Take it back');
      await desk.untilText('in “south.json”');
    });
  },
  optionsFor,
);
