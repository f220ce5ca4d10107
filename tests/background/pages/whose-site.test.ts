import { beforeEach, describe, expect, it } from 'vitest';
import type { PageReading } from '../../../src/messages/contract.ts';
import { inTab, PACK, readingOf, type StandIn, standIn } from '../stand-in.ts';

const LEI = '5493001KJTIIGC8Y1R12';
const COMPANIES = PACK.companies.map((company) => {
  if (company.id === 'tessel') return { ...company, legalName: 'Tessel Glazes Ltd', lei: LEI };
  if (company.id !== 'ovenbird') return company;
  return { ...company, identifiers: [{ scheme: 'GB-COH', value: '01234567' }] };
});

let background: StandIn;
const watch = (...watched: string[]) =>
  background.handlers['viewpoint.write']({ viewpoint: { own: null, watched } }, { asker: 'popup' });

/** What the popup says of a page on that host. */
const whose = async (text: string, host = 'news.example', declared: object | null = null) => {
  const jsonLd = declared === null ? [] : [JSON.stringify(declared)];
  return whoseOf({ ...readingOf(text), jsonLd }, host);
};
const whoseOf = async (reading: PageReading, host: string) => {
  background.world.granted.add(`https://${host}`);
  background.world.address = `https://${host}/a`;
  background.world.frames.set(0, reading);
  const page = await background.handlers['page.findings']({ tab: 7 }, { asker: 'popup' });
  return page.state === 'checked' ? page.whose : null;
};

beforeEach(async () => {
  background = standIn(undefined, undefined, { bundled: async () => ({ ...PACK, companies: COMPANIES }) });
  await watch('quarrel');
});

describe('whose site a page is', () => {
  it.each([
    [
      'its LEI',
      `Imprint\nTessel Glazes Ltd, LEI ${LEI}`,
      'This site says it is Tessel Glazes',
      `It states the LEI ${LEI}`,
    ],
    [
      'its company number',
      'Ovenbird Ceramics Ltd. Company number 1234567.',
      'This site says it is Ovenbird Ceramics',
      'It states the company number 01234567',
    ],
    [
      'its footer',
      'We fire glazes.\n© 2026 Tessel Glazes Ltd. All rights reserved.',
      'This site says it is Tessel Glazes',
      'Its imprint or footer names Tessel Glazes Ltd',
    ],
  ])('is told with what says so: %s', async (_what, text, words, reason) => {
    expect(await whose(text)).toMatchObject({ words, companies: [{ reason }] });
  });

  it('is told of a host that the data lists', async () => {
    expect(await whose('Welcome.', 'quarrel.example')).toMatchObject({
      words: 'This site is Quarrel Kilns',
      companies: [{ id: 'quarrel', reason: 'The data lists quarrel.example as its site' }],
    });
  });

  it('is told of what the page declares and names', async () => {
    const declared = { '@type': 'Organization', name: 'Moulder Works' };
    expect(await whose('Moulder Works Ltd makes moulds.', 'news.example', declared)).toMatchObject({
      companies: [{ id: 'moulder', reason: 'It declares itself as Moulder Works' }],
    });
  });

  it('is not told of a page about a company', async () => {
    expect(await whose('Tessel Glazes Ltd said that profit doubled.')).toBeNull();
  });

  it.each([
    ['a name', '© 2026 Tessel Glazes Ltd'],
    ['an LEI', `Imprint\nTessel Glazes Ltd, LEI ${LEI}`],
  ])('is a choice where %s on the page is not that of the host’s company', async (_what, text) => {
    expect(await whose(text, 'quarrel.example')).toMatchObject({
      words: 'It is open which of these runs this site',
      companies: [{ id: 'tessel' }, { id: 'quarrel' }],
    });
  });
});

describe('whose site a page is agrees', () => {
  it('with the slim card, whose company is always among them', async () => {
    const host = 'quarrel.example';
    const reading = readingOf(`Imprint\nTessel Glazes Ltd, LEI ${LEI}`);
    const told = await whoseOf(reading, host);
    const caller = inTab({ host, site: host, grant: `https://${host}` });
    const marks = await background.handlers['page.link']({ reading, revision: 1 }, caller);
    expect(marks).toMatchObject({ site: 'quarrel' });
    expect(told?.companies.map(({ id }) => id)).toContain('quarrel');
  });

  it.each([
    ['whoever is watched', () => watch('tessel', 'ovenbird')],
    [
      'and with a company of the user’s own on that host',
      () =>
        background.handlers['own.add'](
          {
            entry: {
              ...{ name: 'Our Kiln', otherNames: [], service: null, role: 'supplier', parent: null },
              domain: 'news.example',
            },
          },
          { asker: 'popup' },
        ),
    ],
  ])('with itself, %s', async (_what, change) => {
    const before = await whose('© 2026 Tessel Glazes Ltd');
    expect(before?.companies).toHaveLength(1);
    await change();
    expect(await whose('© 2026 Tessel Glazes Ltd')).toEqual(before);
  });
});
