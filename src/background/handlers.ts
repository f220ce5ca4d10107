/** Every answer of the background, one handler a message; a missing one does not compile. */
import type { Handlers } from '../messages/serve.ts';
import { cardAnswers } from './cards.ts';
import { caughtAnswers } from './caught.ts';
import { appearanceAnswers, ownEntryAnswers, switchAnswers, viewpointAnswers } from './choices.ts';
import { companyAnswers } from './companies.ts';
import { correctionAnswers } from './corrections.ts';
import { coverageAnswers } from './coverage.ts';
import { dataAnswers } from './data.ts';
import { digestAnswers } from './digest.ts';
import { exchangeAnswers } from './exchange.ts';
import { lookUpAnswers } from './look-ups/answers.ts';
import { matchAnswers } from './match.ts';
import type { Means } from './means.ts';
import { openPageAnswers } from './open-pages.ts';
import { claimAnswers } from './own-claims.ts';
import { packAnswers } from './packs/answers.ts';
import { pageAnswers } from './pages.ts';
import { sameAnswers } from './same.ts';
import { shiftAnswers } from './shifts.ts';
import { supplierAnswers } from './suppliers.ts';

export function handlersOf(means: Means): Handlers {
  return {
    ...pageAnswers(means),
    ...cardAnswers(means),
    ...viewpointAnswers(means),
    ...ownEntryAnswers(means),
    ...correctionAnswers(means),
    ...switchAnswers(means),
    ...appearanceAnswers(means),
    ...companyAnswers(means),
    ...exchangeAnswers(means),
    ...matchAnswers(means),
    ...openPageAnswers(means),
    ...supplierAnswers(means),
    ...shiftAnswers(means),
    ...dataAnswers(means),
    ...coverageAnswers(means),
    ...packAnswers(means),
    ...lookUpAnswers(means),
    ...sameAnswers(means),
    ...digestAnswers(means),
    ...claimAnswers(means),
    ...caughtAnswers(means),
  };
}
