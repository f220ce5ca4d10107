import { expect, it } from 'vitest';
import type { BackgroundAsk } from '../../src/messages/contract.ts';
import { isRepeatable } from '../../src/messages/repeatable.ts';
import { MAY_ASK } from '../../src/messages/route.ts';

it('leaves out what would add, take away, ask a host twice or is sent again by the page’s own reader', () => {
  const asks = Object.keys(MAY_ASK) as BackgroundAsk[];
  expect(asks.filter((ask) => !isRepeatable(ask)).sort()).toEqual([
    'card.inFull',
    'card.insert',
    'card.notThis',
    'card.thisIs',
    'claim.add',
    'claim.change',
    'claim.remove',
    'correction.add',
    'correction.undo',
    'example.forget',
    'example.keep',
    'host.add',
    'host.remove',
    'lookup.find',
    'lookup.start',
    'lookup.stop',
    'merge.answer',
    'own.add',
    'own.change',
    'own.remove',
    'pack.landed',
    'pack.remove',
    'pack.retry',
    'page.begin',
    'page.left',
    'page.link',
    'same.answer',
    'settings.merge',
    'settings.undo',
    'update.run',
  ]);
});
