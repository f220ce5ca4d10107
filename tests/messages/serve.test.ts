import { describe, expect, it, vi } from 'vitest';
import { askBy, Refused, unwrap } from '../../src/messages/ask.ts';
import type { BackgroundAsk } from '../../src/messages/contract.ts';
import { type CardAsk, hear, type ReaderAsk } from '../../src/messages/hear.ts';
import { type Home, MAY_ASK, type Sender } from '../../src/messages/route.ts';
import { type Handlers, serve, Trouble } from '../../src/messages/serve.ts';

const home: Home = { id: 'ours', popup: 'x-extension://ours/popup', desk: 'x-extension://ours/desk' };
const popup: Sender = { id: 'ours', url: home.popup };
const page: Sender = { id: 'ours', url: 'https://news.example/a', tab: { id: 7 }, frameId: 2 };

const uncalled = (): never => {
  throw new Error('This handler must not be reached.');
};

/** Handlers that refuse to be called; a test replaces the one it is about. */
const UNCALLED: Handlers = {
  'page.link': uncalled,
  'page.begin': uncalled,
  'page.left': uncalled,
  'card.insert': uncalled,
  'card.open': uncalled,
  'card.inFull': uncalled,
  'card.notThis': uncalled,
  'card.thisIs': uncalled,
  'correction.add': uncalled,
  'correction.undo': uncalled,
  'correction.list': uncalled,
  'page.findings': uncalled,
  'page.check': uncalled,
  'viewpoint.read': uncalled,
  'viewpoint.write': uncalled,
  'company.search': uncalled,
  'company.list': uncalled,
  'company.page': uncalled,
  'company.picture': uncalled,
  'company.timeline': uncalled,
  'page.open': uncalled,
  'shift.between': uncalled,
  'policy.read': uncalled,
  'policy.preview': uncalled,
  'policy.write': uncalled,
  'suppose.try': uncalled,
  'match.try': uncalled,
  'example.list': uncalled,
  'example.keep': uncalled,
  'example.forget': uncalled,
  'service.list': uncalled,
  'service.map': uncalled,
  'settings.export': uncalled,
  'settings.preview': uncalled,
  'settings.merge': uncalled,
  'settings.undo': uncalled,
  'own.list': uncalled,
  'own.add': uncalled,
  'own.change': uncalled,
  'own.remove': uncalled,
  'site.read': uncalled,
  'site.switch': uncalled,
  'site.list': uncalled,
  'site.settle': uncalled,
  'site.silence': uncalled,
  'appearance.read': uncalled,
  'appearance.write': uncalled,
  'pause.read': uncalled,
  'pause.switch': uncalled,
  'data.about': uncalled,
  'data.attributions': uncalled,
  'data.coverage': uncalled,
  'notice.dismiss': uncalled,
  'pack.list': uncalled,
  'pack.switch': uncalled,
  'pack.landed': uncalled,
  'pack.retry': uncalled,
  'pack.remove': uncalled,
  'host.list': uncalled,
  'host.add': uncalled,
  'host.remove': uncalled,
  'update.run': uncalled,
  'request.list': uncalled,
  'connect.switch': uncalled,
  'lookup.read': uncalled,
  'lookup.find': uncalled,
  'lookup.start': uncalled,
  'lookup.stop': uncalled,
  'digest.list': uncalled,
  'digest.switch': uncalled,
  'digest.seen': uncalled,
  'page.claims': uncalled,
  'claim.list': uncalled,
  'claim.add': uncalled,
  'claim.change': uncalled,
  'claim.remove': uncalled,
  'merge.list': uncalled,
  'same.list': uncalled,
  'same.answer': uncalled,
  'merge.answer': uncalled,
};

function background(handlers: Partial<Handlers>) {
  const problemOfError = vi.fn(async (error: unknown) => ({
    code: error instanceof Trouble ? error.code : ('failed' as const),
    sentence: 'In words.',
  }));
  const answer = serve({ ...UNCALLED, ...handlers }, home, problemOfError);
  const asking = (sender: Sender) => askBy(async (envelope) => answer(envelope, sender));
  return { answer, asking, problemOfError };
}

const problemOf = async (asked: Promise<unknown>) => {
  const error = await asked.catch((thrown: unknown) => thrown);
  return error instanceof Refused ? error.problem.code : error;
};

describe('the background answers', () => {
  it('with what the handler yields', async () => {
    const { asking } = background({ 'pause.read': () => ({ paused: true }) });
    expect(await asking(popup)('pause.read', {})).toEqual({ paused: true });
  });

  it('a content script’s question with its tab, frame and host at hand', async () => {
    const handler = vi.fn(() => null);
    await background({ 'page.left': handler }).asking(page)('page.left', {});
    expect(handler).toHaveBeenCalledWith(
      {},
      expect.objectContaining({ tab: 7, frame: 2, host: 'news.example' }),
    );
  });

  it('not at all to a stranger', () => {
    const { answer } = background({});
    expect(answer({ ask: 'pause.read', params: {} }, { ...popup, id: 'another' })).toBeUndefined();
  });
});

describe('a problem comes back as a sentence', () => {
  it('for a question the sender may not ask', async () => {
    const { asking } = background({});
    expect(await problemOf(asking(page)('viewpoint.read', {}))).toBe('not-allowed');
  });

  it.each([
    undefined,
    null,
    'page.left',
    {},
    { ask: 'no.such', params: {} },
    { ask: '__proto__', params: {} },
    { ask: 'page.left', params: { x: 1 } },
    { ask: 'page.left' },
  ])('for %j', async (message) => {
    const { answer } = background({});
    expect(await answer(message, page)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  });

  it('for trouble that the handler knows', async () => {
    const { asking } = background({
      'pause.read': () => {
        throw new Trouble('no-data');
      },
    });
    expect(await problemOf(asking(popup)('pause.read', {}))).toBe('no-data');
  });

  it('for a bug, whose own message is not told', async () => {
    const bug = new Error('undefined is not a function');
    const { answer, problemOfError } = background({ 'pause.read': () => Promise.reject(bug) });
    const answered = await answer({ ask: 'pause.read', params: {} }, popup);
    expect(answered).toEqual({ ok: false, problem: { code: 'failed', sentence: 'In words.' } });
    expect(problemOfError).toHaveBeenCalledWith(bug);
  });

  it.each([undefined, 'garbage'])('but nobody has refused where no answer came back, only %j', (answer) => {
    expect(() => unwrap(answer)).toThrow('No answer came back.');
    expect(() => unwrap(answer)).not.toThrow(Refused);
  });
});

describe('a question that the ending background does not answer', () => {
  const yes = { ok: true, value: { paused: true } };
  /** The answers of one delivery after the other, and what was delivered. */
  const delivering = (...answers: readonly (() => unknown)[]) => {
    const send = vi.fn(async () => answers[send.mock.calls.length - 1]?.());
    return { ask: askBy(send), send };
  };
  const refuse = () => {
    throw new Error('Could not establish connection. Receiving end does not exist.');
  };

  it.each([
    ['refused by the browser', refuse],
    ['lost', () => undefined],
  ])('is sent once more where it was %s and only reads', async (_how, first) => {
    const { ask, send } = delivering(first, () => yes);
    expect(await ask('pause.read', {})).toEqual({ paused: true });
    expect(send.mock.calls).toEqual([
      [{ ask: 'pause.read', params: {} }],
      [{ ask: 'pause.read', params: {} }],
    ]);
  });

  it('is not sent again where it would add something twice', async () => {
    const { ask, send } = delivering(refuse, () => yes);
    await expect(ask('example.keep', { text: 'a' })).rejects.toThrow('Receiving end does not exist.');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('fails after the second time', async () => {
    const { ask, send } = delivering(refuse, refuse, () => yes);
    await expect(ask('pause.read', {})).rejects.toThrow('Receiving end does not exist.');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('is not sent again where the background has refused it', async () => {
    const refusal = { ok: false, problem: { code: 'failed', sentence: 'In words.' } };
    const { ask, send } = delivering(() => refusal);
    await expect(ask('pause.read', {})).rejects.toThrow('In words.');
    expect(send).toHaveBeenCalledTimes(1);
  });
});

describe('a content script hears', () => {
  const reader = hear<ReaderAsk>({
    'reader.read': () => null,
    'reader.refresh': () => null,
  });
  const show = vi.fn(() => ({ shown: true }));
  const card = hear<CardAsk>({ 'card.show': show, 'card.next': () => ({ shown: false }) });

  it('its own messages and leaves the other script’s alone', async () => {
    const message = { ask: 'card.show', params: { subject: { company: 'acme' }, at: 'mark' } };
    expect(reader(message)).toBeUndefined();
    expect(await card(message)).toEqual({ ok: true, value: { shown: true } });
    expect(show).toHaveBeenCalledWith(message.params);
  });

  it.each([null, 'reader.read', {}, { ask: 7 }, { ask: 'toString' }])('nothing in %j', (message) => {
    expect(reader(message)).toBeUndefined();
  });
});

it('every message of the table has a name of the form subject.verb', () => {
  for (const ask of Object.keys(MAY_ASK) as BackgroundAsk[]) expect(ask).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
});
