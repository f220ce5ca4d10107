/** A look-up at GLEIF: parents and children of one LEI. Its answers are kept until the last one is there. */
import { familyOf, type Parent } from '../../sources/gleif/family.ts';
import type { Ask } from '../../sources/live/ask.ts';
import type { ParentWord } from '../../store/look-ups.ts';
import type { LookedUp, Run } from './run.ts';

export async function lookUpAtGleif(run: Run): Promise<LookedUp> {
  const { found, direct, ultimate, isCut } = await familyOf(run.lookUp.subject, run.today, keeping(run));
  return {
    found,
    formats: ['gleifLevel1'],
    // How many more there are, GLEIF's pages say only by their number; that there are some is enough.
    told: { left: isCut ? 1 : 0, parents: { direct: wordOf(direct), ultimate: wordOf(ultimate) } },
  };
}

/** Each answer that was kept stands for its first asking: a list that has to be read anew is asked for anew. */
function keeping({ ask, part, keep }: Run): Ask {
  const asked = new Set<string>();
  return async (question) => {
    const { address } = question;
    const kept = asked.has(address) ? undefined : await part(address);
    asked.add(address);
    if (kept instanceof Uint8Array) return kept;
    const bytes = await ask(question);
    await keep({ [address]: bytes });
    return bytes;
  };
}

function wordOf(parent: Parent): ParentWord {
  if (parent.kind === 'silent') return parent.silence;
  return parent.kind === 'known' ? 'known' : 'none';
}
