/** Answers about settings as a file: written out, looked into, merged, put back. */
import { exportOf, type Imported, importFrom, mergeSettings } from '../../core/settings/exchange.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { withoutMerge } from '../../core/settings/unmerge.ts';
import { say } from '../../core/words/catalogue.ts';
import type { ImportPreview } from '../../messages/contract.ts';
import { type Handlers, Trouble } from '../../messages/serve.ts';
import { changeInUse } from '../digest/in-use.ts';
import type { Means } from '../means.ts';

type ExchangeAnswers = Pick<Handlers, Extract<keyof Handlers, `settings.${string}`>>;

export function exchangeAnswers(means: Means): ExchangeAnswers {
  const text = async () => ({ text: exportOf(await means.settings.read()) });
  return {
    'settings.export': text,
    'settings.preview': async ({ text }) => preview(means, read(text)),
    // The settings as they were are answered as a file, so that the worker need not live until it is taken back.
    'settings.merge': async ({ text }) => {
      const { settings } = read(text);
      const before = exportOf(await means.settings.read());
      await replaced(means, (now) => mergeSettings(now, settings).settings);
      return { before };
    },
    'settings.unmerge': async ({ text, before }) => {
      const [{ settings }, { settings: then }] = [read(text), read(before)];
      const { settings: merged } = mergeSettings(then, settings);
      await replaced(means, (now) => withoutMerge(now, then, merged));
      return null;
    },
  };
}

function read(text: string): Imported {
  const imported = importFrom(text);
  if (imported === null) throw new Trouble('bad-file');
  return imported;
}

/** A change that may be of every setting, with the hosts that are followed by them. */
async function replaced(means: Means, changed: (now: Settings) => Settings): Promise<void> {
  const { packHosts } = await changeInUse(means, changed);
  await means.packs.follow(packHosts);
}

async function preview(means: Means, { settings: theirs, damage }: Imported): Promise<ImportPreview> {
  const mine = await means.settings.read();
  const catalogue = await means.catalogue(mine);
  const nameOf = (field: keyof Settings) => say(catalogue, `setting_${field}`);
  return {
    gains: mergeSettings(mine, theirs).gains.map(({ field, ...gain }) => ({ name: nameOf(field), ...gain })),
    lost: damage === null || damage.kind === 'foreign' ? [] : damage.fields.map(nameOf),
  };
}
