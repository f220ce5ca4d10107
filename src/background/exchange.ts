/** Answers about settings as a file: written out, looked into, merged, put back. */
import { exportOf, type Imported, importFrom, mergeSettings } from '../core/settings/exchange.ts';
import type { Settings } from '../core/settings/settings.ts';
import { say } from '../core/words/catalogue.ts';
import type { ImportPreview } from '../messages/contract.ts';
import { type Handlers, Trouble } from '../messages/serve.ts';
import { change } from './choices.ts';
import type { Means } from './means.ts';

type ExchangeAnswers = Pick<Handlers, Extract<keyof Handlers, `settings.${string}`>>;

export function exchangeAnswers(means: Means): ExchangeAnswers {
  const text = async () => ({ text: exportOf(await means.settings.read()) });
  return {
    'settings.export': text,
    'settings.preview': async ({ text }) => preview(means, read(text)),
    'settings.merge': async ({ text }) => {
      const { settings } = read(text);
      return replaced(means, (before) => mergeSettings(before, settings).settings);
    },
    'settings.restore': async ({ text }) => {
      const { settings } = read(text);
      return replaced(means, () => settings);
    },
  };
}

function read(text: string): Imported {
  const imported = importFrom(text);
  if (imported === null) throw new Trouble('bad-file');
  return imported;
}

/** The settings as they were are answered as a file, so that the way back is the same road. */
async function replaced(means: Means, changed: (before: Settings) => Settings): Promise<{ before: string }> {
  let before = '';
  await change(means, (settings) => {
    before = exportOf(settings);
    return changed(settings);
  });
  return { before };
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
