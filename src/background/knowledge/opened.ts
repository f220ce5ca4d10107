/**
 * The database of what a woken background answers from. To load this file opens it, so main.ts loads it before all else:
 * the browser opens it while the rest of the background is run.
 */
import { keepOpen, openRecords } from '../../store/records/records.ts';

export const records = keepOpen((lost) => openRecords(undefined, lost));

// Whoever asks for it hears of its failure.
records().catch(() => undefined);
