/** Every answer of the background, one handler a message; a missing one does not compile. */
import type { Handlers } from '../messages/serve.ts';
import { companyAnswers } from './companies/companies.ts';
import { coverageAnswers } from './companies/coverage.ts';
import { dataAnswers } from './companies/data.ts';
import { shiftAnswers } from './companies/shifts.ts';
import { supplierAnswers } from './companies/suppliers.ts';
import { digestAnswers } from './digest/digest.ts';
import { lookUpAnswers } from './look-ups/answers.ts';
import type { Means } from './means.ts';
import { appearanceAnswers, ownEntryAnswers, switchAnswers, viewpointAnswers } from './own/choices.ts';
import { correctionAnswers } from './own/corrections.ts';
import { exchangeAnswers } from './own/exchange.ts';
import { mergeAnswers } from './own/merges.ts';
import { claimAnswers } from './own/own-claims.ts';
import { sameAnswers } from './own/same.ts';
import { packAnswers } from './packs/answers.ts';
import { cardAnswers } from './pages/cards.ts';
import { caughtAnswers } from './pages/caught.ts';
import { matchAnswers } from './pages/match.ts';
import { openPageAnswers } from './pages/open-pages.ts';
import { pageAnswers } from './pages/pages.ts';

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
    ...mergeAnswers(means),
    ...caughtAnswers(means),
  };
}
