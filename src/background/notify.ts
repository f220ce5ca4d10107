/** A notification of the browser, where the user has allowed them. */
import { browser } from '../browser/polyfill.ts';

/** Shows it, or nothing: the leave may have been taken back since. */
export async function notify({
  title,
  text,
}: {
  readonly title: string;
  readonly text: string;
}): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const iconUrl = browser.runtime.getURL('icons/128.png');
  await browser.notifications.create('digest', { type: 'basic', title, message: text, iconUrl });
}
