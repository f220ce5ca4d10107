/** The desk used as a person uses it. */
import type { At } from './harness/both.ts';
import { DESK_PATH } from './harness/hands.ts';
import type { Page } from './harness/page.ts';
import { press, typeInto } from './popup-hands.ts';

/** The desk's page of that hash, in a window as wide as a laptop's. */
export async function openDesk(at: At, hash: string): Promise<Page> {
  const desk = await at.browser.extensionPage(`${DESK_PATH}#/${hash}`);
  await desk.resize(1280, 900);
  return desk;
}

/** "If Meta held 49 % of it", of the company that the address names. */
export async function supposeStake(desk: Page): Promise<void> {
  await typeInto(desk, 'Who would hold it', 'meta plat');
  await desk.untilElement('[role=option]');
  await desk.press('Enter');
  await typeInto(desk, 'Share in %', '49');
  await press(desk, 'Suppose it');
  await desk.untilText('Then, of all companies');
}

/** Each line of a list of shifts: "Acme: before → after". */
export async function levelsOn(desk: Page): Promise<readonly string[]> {
  return desk.evaluate(() =>
    [...document.querySelectorAll('.shift')].map((line) => {
      const levels = [...line.querySelectorAll('.badge')].map((badge) => badge.textContent?.trim());
      return `${line.querySelector('.list-name')?.textContent}: ${levels.join(' → ')}`;
    }),
  );
}

/** Picks a file as the browser's own dialogue would. */
export function pickFile(page: Page, name: string, content: string): Promise<void> {
  return page.evaluate(
    (fileName: string, text: string) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const picked = new DataTransfer();
      picked.items.add(new File([text], fileName));
      if (input === null) throw new Error('There is no field for files.');
      input.files = picked.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    content,
  );
}
