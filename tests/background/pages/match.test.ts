import { beforeEach, describe, expect, it } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { DOUBTS } from '../../../src/core/linking/doubts.ts';
import { CUES } from '../../../src/core/linking/evidence.ts';
import { readingOf, type StandIn, standIn } from '../stand-in.ts';

const desk = { asker: 'desk' } as const;
let background: StandIn;

beforeEach(() => {
  background = standIn();
});

it('every cue and every doubt has its words', () => {
  const ids = [
    ...Object.keys(CUES).map((cue) => `cue_${cue}`),
    ...Object.keys(DOUBTS).map((doubt) => `doubt_${doubt}`),
  ];
  expect(ids.filter((id) => !(id in english))).toEqual([]);
});

describe('a text on the bench', () => {
  const TEXT = 'Quarrel Kilns Inc. said so. Lintel Stone Ltd agreed. A moulder works here.';

  it('has each candidate with what became of it, its score and its reasons', async () => {
    const { text, candidates } = await background.handlers['match.try']({ text: TEXT }, desk);
    expect(text).toBe(TEXT);
    const [quarrel, lintel] = candidates;
    expect(quarrel).toMatchObject({
      judgement: 'linked',
      companies: [{ company: 'quarrel', name: 'Quarrel Kilns' }],
    });
    expect(quarrel?.certainty).toBeGreaterThanOrEqual(quarrel?.needed ?? 100);
    expect(quarrel?.reasonsFor.join()).toContain('legal form');
    expect(lintel).toMatchObject({ judgement: 'choice' });
    expect(lintel?.companies).toHaveLength(2);
    expect(lintel?.reasonsAgainst[0]).toContain('several companies');
    for (const { start, end, surface } of candidates) expect(text.slice(start, end)).toBe(surface);
  });

  it('may be that of an open page, and hears what was said of names there', async () => {
    background.world.frames.set(0, readingOf(TEXT));
    const judgementOfLintel = async () => {
      const { candidates } = await background.handlers['match.try']({ tab: 7 }, desk);
      return candidates.find(({ surface }) => surface.startsWith('Lintel'))?.judgement;
    };
    expect(await judgementOfLintel()).toBe('choice');
    const said = { company: 'lintel-uk', surface: 'Lintel Stone', host: 'news.example', is: true };
    await background.handlers['correction.add'](said, desk);
    expect(await judgementOfLintel()).toBe('linked');
  });

  it('of a page that cannot be read is refused', async () => {
    background.world.granted.clear();
    const asked = background.handlers['match.try']({ tab: 7 }, desk);
    await expect(asked).rejects.toMatchObject({ code: 'not-readable' });
  });
});

it('an example tells whether it is still read as when it was kept', async () => {
  const text = 'Quarrel Kilns Inc. buys from Quiet Glazes.';
  const [kept] = await background.handlers['example.keep']({ text }, desk);
  expect(kept).toMatchObject({ isAsKept: true, names: [{ company: { company: 'quarrel' } }] });
  const entry = {
    name: 'Quiet Glazes',
    otherNames: [],
    domain: null,
    service: null,
    role: 'supplier',
    parent: null,
  } as const;
  await background.handlers['own.add']({ entry }, desk);
  expect(await background.handlers['example.list']({}, desk)).toMatchObject([{ isAsKept: false }]);
  expect(await background.handlers['example.forget']({ example: kept?.id ?? '' }, desk)).toEqual([]);
});
