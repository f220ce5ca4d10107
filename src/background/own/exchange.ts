/** Answers about settings as a file: written out, looked into, merged, put back. */
import { exportOf, type Imported, importFrom, mergeSettings } from '../../core/settings/exchange.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { withoutDeed } from '../../core/settings/undo.ts';
import { say } from '../../core/words/catalogue.ts';
import type { ImportPreview } from '../../messages/contract.ts';
import { type Handlers, Trouble } from '../../messages/serve.ts';
import { changeInUse } from '../digest/in-use.ts';
import type { Means } from '../means.ts';
import { type Changed, undoOf } from './undo.ts';

type ExchangeAnswers = Pick<Handlers, Extract<keyof Handlers, `settings.${string}`>>;

export function exchangeAnswers(means: Means): ExchangeAnswers {
  const text = async () => ({ text: exportOf(await means.settings.read()) });
  return {
    'settings.export': text,
    'settings.preview': async ({ text }) => preview(means, read(text)),
    'settings.merge': async ({ text }) => {
      const { settings } = read(text);
      return undoOf(
        (changed) => replaced(means, changed),
        (now) => mergeSettings(now, settings).settings,
      );
    },
    'settings.undo': async ({ before, after }) => {
      const [{ settings: then }, { settings: came }] = [read(before), read(after)];
      await replaced(means, (now) => withoutDeed(now, then, came));
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
async function replaced(means: Means, changed: Changed): Promise<Settings> {
  const after = await changeInUse(means, changed);
  await means.packs.follow(after.packHosts);
  return after;
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
