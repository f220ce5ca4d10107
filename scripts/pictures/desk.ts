/** Pictures of the desk: every page as it opens, and some in the middle of their work. */
import { PAGES } from '../../src/desk/route.ts';
import { openDesk, pickFile, supposeStake } from '../../tests/browser/desk-hands.ts';
import type { Page } from '../../tests/browser/harness/page.ts';
import { press, typeInto } from '../../tests/browser/popup-hands.ts';
import { forgetViewpoint, SUPPLIER, setScene } from './scene.ts';
import { asTallAsItsText, picture, type Studio } from './studio.ts';

/** A wide window, a laptop half, and a telephone or a side panel. */
const WIDTHS = [1280, 900, 400] as const;

interface View {
  readonly name: string;
  readonly hash: string;
  /** What a person does there before the picture. */
  readonly act?: (desk: Page) => Promise<void>;
}

const VIEWS: readonly View[] = [
  ...PAGES.map((page) => ({ name: page, hash: page })),
  { name: 'company', hash: `companies/${SUPPLIER}` },
  { name: 'company-past', hash: `companies/${SUPPLIER}?on=2025-06-12` },
  { name: 'company-nowhere', hash: 'companies/nobody-of-that-id' },
  { name: 'company-watched', hash: 'companies/microsoft' },
  {
    name: 'company-objection',
    hash: `companies/${SUPPLIER}`,
    act: async (desk) => {
      await press(desk, 'Something wrong with it?');
      await press(desk, 'It is disputed');
    },
  },
  { name: 'service', hash: 'services/data%20annotation' },
  {
    name: 'matching-done',
    hash: 'matching',
    act: async (desk) => {
      await typeInto(desk, 'Text', 'Scale AI said so to Meta, but nobody in Scale or at Delta was told.');
      await press(desk, 'Match it');
      await desk.untilElement('.matched-text');
    },
  },
  { name: 'suppose-done', hash: 'suppose/labelbox', act: supposeStake },
  {
    name: 'policy-tighter',
    hash: 'policy',
    act: async (desk) => {
      await desk.evaluate(() => document.querySelector<HTMLInputElement>('.policy-field .input')?.select());
      await desk.hands.type('10');
    },
  },
  { name: 'corrections-form', hash: 'corrections', act: (desk) => press(desk, 'Add a correction by hand') },
];

const ROWS = [
  'owner,owned,share,votes,from,to,source',
  'Globex,Quorvex Kilnworks,49,,2025-06-13,,"Annual report, 2025"',
  'Quorvex Kilnworks,Harlow Anvils,25-50,,,,',
  '=x,Harlow Anvils,10,,,,',
  'Globex,Harlow Anvils,0.49,,,,',
];

/** A company of that country under the name of another list's. */
const listOf = (key: string) =>
  JSON.stringify([
    { statementID: key, statementType: 'entityStatement', entityType: 'registeredEntity', ...SHARED_NAME },
  ]);
const SHARED_NAME = {
  statementDate: '2025-06-13',
  name: 'Quillon Forge',
  incorporatedInJurisdiction: { name: 'United Kingdom', code: 'GB' },
};

async function importFile(desk: Page, name: string, content: string): Promise<void> {
  await desk.untilElement('input[type=file]');
  await pickFile(desk, name, content);
  await press(desk, 'Import these files');
}

/** Last of all, as what they import is on the pages after them. */
const IMPORTS: readonly View[] = [
  {
    name: 'import-columns',
    hash: 'import',
    act: async (desk) => {
      await importFile(desk, 'holdings.csv', 'Mutter,Tochter,Anteil\nHarlow,Acme,49');
      await desk.untilText('Its columns are: Mutter, Tochter, Anteil.');
    },
  },
  {
    name: 'import-done',
    hash: 'import',
    act: async (desk) => {
      await importFile(desk, 'holdings.csv', ROWS.join('\n'));
      await desk.untilText('Imported as the pack “holdings.csv”.');
    },
  },
  ...['north.json', 'south.json'].map((name) => ({
    name: `import-${name}`,
    hash: 'import',
    act: async (desk: Page) => {
      await importFile(desk, name, listOf(name));
      await desk.untilText(`Imported as the pack “${name}”.`);
    },
  })),
  { name: 'same-open', hash: 'same' },
];

export async function pictureDesk(studio: Studio, wanted: (name: string) => boolean): Promise<void> {
  await setScene(studio.at);
  for (const view of VIEWS) if (wanted(`desk-${view.name}`)) await pictureView(studio, view);
  await forgetViewpoint(studio.at);
  for (const hash of ['companies', 'watchlist', 'suppose', 'services'])
    if (wanted(`desk-${hash}-new`)) await pictureView(studio, { name: `${hash}-new`, hash });
  if (wanted('desk-import')) for (const view of IMPORTS) await pictureView(studio, view);
}

async function pictureView(studio: Studio, { name, hash, act }: View): Promise<void> {
  const desk = await openDesk(studio.at, hash);
  await untilLoaded(studio, desk);
  await act?.(desk);
  await untilLoaded(studio, desk);
  const sizes = [];
  for (const width of WIDTHS) sizes.push(await asTallAsItsText(desk, width));
  await picture(studio, desk, `desk-${name}`, sizes);
  await desk.close();
}

/** Nothing on the page says that it is still being loaded. */
async function untilLoaded({ at }: Studio, desk: Page): Promise<void> {
  const isThere = () =>
    desk.evaluate(() => {
      const main = document.querySelector('main');
      const waits = [...document.querySelectorAll('main p[role=status]')];
      return (
        main !== null &&
        main.children.length > 1 &&
        !waits.some((one) => one.textContent?.includes('Loading'))
      );
    });
  await at.until(isThere, `${desk.url()} to be loaded`);
}
