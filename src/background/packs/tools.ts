/** The platform's tools for packs, with turns for pages in between: a register takes seconds to be read. */
import type { PackTools } from '../../core/pack/open.ts';
import { packTools } from '../../platform/pack-tools.ts';
import { inTurns } from '../knowledge/turns.ts';

export const tools: PackTools = { ...packTools, done: inTurns };
