import { beforeEach, describe, expect, it } from 'vitest';
import { inTab, readingOf, type StandIn, standIn } from '../stand-in.ts';

const desk = { asker: 'desk' } as const;
const popup = { asker: 'popup' } as const;
let background: StandIn;

beforeEach(() => {
  background = standIn();
});

describe('a correction', () => {
  it('is listed with its company’s name, and undone', async () => {
    const said = { company: 'tessel', surface: 'Tessel', scope: 'site' } as const;
    const { correction } = await background.handlers['card.notThis'](said, inTab());
    expect(await background.handlers['correction.list']({}, desk)).toMatchObject([
      { id: correction, companyName: 'Tessel Glazes', host: 'news.example', said: '2026-11-22' },
    ]);
    await background.handlers['correction.undo']({ correction }, desk);
    expect(await background.handlers['correction.list']({}, desk)).toEqual([]);
  });

  it('said in a frame holds for the page around it', async () => {
    const frame = inTab({ frame: 3, host: 'ads.example', site: 'news.example' });
    await background.handlers['card.notThis']({ company: 'tessel', surface: 'T', scope: 'site' }, frame);
    expect(await background.handlers['correction.list']({}, desk)).toMatchObject([{ host: 'news.example' }]);
  });

  it('for the site is refused where there is none: it would hold everywhere', async () => {
    const said = { company: 'tessel', surface: 'T', scope: 'site' } as const;
    const file = inTab({ host: null, site: null, grant: null });
    await expect(background.handlers['card.notThis'](said, file)).rejects.toMatchObject({
      code: 'bad-request',
    });
  });

  it('"this is that company" decides between two of one name, on the site where it was said', async () => {
    const viewpoint = { own: null, watched: ['quarrel'] };
    await background.handlers['viewpoint.write']({ viewpoint }, desk);
    background.world.frames.set(0, readingOf('Lintel Stone Ltd said that it will deliver.'));
    const unknown = async () => {
      const state = await background.handlers['page.findings']({ tab: 7 }, popup);
      return state.state === 'checked'
        ? state.unknown.map(({ reason, company }) => [reason, company])
        : state;
    };
    expect(await unknown()).toEqual([['U1', null]]);
    const said = { company: 'lintel-uk', surface: 'Lintel Stone', scope: 'site' } as const;
    await background.handlers['card.thisIs'](said, inTab());
    expect(await unknown()).toEqual([['K2', 'lintel-uk']]);
    background.world.address = 'https://other.example/a';
    background.world.granted.add('https://other.example');
    expect(await unknown()).toEqual([['U1', null]]);
  });

  it('by hand names a company that is there', async () => {
    const said = { surface: 'T', host: null, is: true };
    await background.handlers['correction.add']({ ...said, company: 'tessel' }, desk);
    expect(await background.handlers['correction.list']({}, desk)).toMatchObject([
      { company: 'tessel', is: true, host: null },
    ]);
    const gone = background.handlers['correction.add']({ ...said, company: 'gone' }, desk);
    await expect(gone).rejects.toMatchObject({ code: 'not-found' });
  });
});
