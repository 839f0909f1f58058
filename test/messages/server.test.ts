import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST_MESSAGE } from '@/utils/messages/protocol';
import { createServer, type Handlers, type RawSender, Refused } from '@/utils/messages/server';
import { SETTINGS_VERSION, settingsSchema } from '@/utils/storage/settings';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../storage/memory-browser')).memoryBrowser,
}));

const ID = 'c0ffee00-1111-4222-8333-444455556666';
const SHOP = 'https://mms.pinduoduo.com';
const page: RawSender = { id: 'antou', url: `${SHOP}/chat`, origin: SHOP, frameId: 0, tab: { id: 7 } };
const own: RawSender = {
  id: 'antou',
  url: 'chrome-extension://antou/options.html',
  origin: 'chrome-extension://antou',
};

const seen = vi.fn();
const handlers = {
  'identity.read': {
    payload: v.strictObject({
      site: v.pipe(v.string(), v.maxLength(40)),
      tabId: v.exactOptional(v.number()),
    }),
    fromPages: true,
    answer: (payload: unknown, sender: unknown) => {
      seen(payload, sender);
      return {};
    },
  },
  'settings.replace': {
    payload: v.strictObject({ revision: v.number(), settings: settingsSchema }),
    fromPages: true,
    answer: () => {
      throw new Error('disk on fire at 138 1234 5678');
    },
  },
  'packs.read': {
    payload: v.null(),
    fromPages: true,
    answer: () => Promise.reject(new Refused('storageFull', 'log')),
  },
  'log.read': { payload: v.strictObject({ since: v.number() }), fromPages: false, answer: () => [] },
  'backup.restore': {
    payload: v.strictObject({ text: v.string() }),
    fromPages: false,
    answer: () => ({ restored: true }),
  },
} as unknown as Handlers;
const serve = createServer(handlers, (origin) => origin === SHOP);
const message = (kind: string, payload: unknown) => ({ id: ID, kind, payload });
const read = message('identity.read', { site: 'pinduoduo' });

beforeEach(() => {
  seen.mockClear();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('who may ask', () => {
  it('a shop’s page, with tab, frame and document as the browser names them', async () => {
    expect(await serve(read, { ...page, documentId: 'd1' })).toEqual({ ok: true, value: {} });
    expect(seen).toHaveBeenCalledWith(
      { site: 'pinduoduo' },
      { own: false, origin: SHOP, tabId: 7, frameId: 0, documentId: 'd1' },
    );
  });

  it('an own page', async () => {
    expect(await serve(read, own)).toEqual({ ok: true, value: {} });
    expect(await serve(message('log.read', { since: 0 }), own)).toEqual({ ok: true, value: [] });
  });

  it.each<[string, RawSender]>([
    ['another extension', { ...page, id: 'other' }],
    ['another extension with our address', { ...own, id: 'other' }],
    ['no id', { ...page, id: undefined as never }],
    ['a foreign page', { ...page, url: 'https://evil.example/', origin: 'https://evil.example' }],
    ['a foreign frame in a shop’s page', { ...page, origin: 'https://evil.example' }],
    ['a host that begins like the shop’s', { ...page, origin: `${SHOP}.evil.example` }],
    ['plain http', { ...page, origin: SHOP.replace('https', 'http') }],
    ['a sandboxed frame', { ...page, origin: 'null' }],
    [
      'a page whose address only mentions us',
      { ...page, url: 'https://evil.example/chrome-extension://antou/', origin: 'https://evil.example' },
    ],
    [
      'a page of an extension whose id begins like ours',
      { ...page, url: 'chrome-extension://antou2/a.html', origin: 'chrome-extension://antou2' },
    ],
    ['no address at all', { id: 'antou' }],
    ['an address that is none', { id: 'antou', url: 'no address' }],
  ])('not %s', async (_, sender) => {
    expect(await serve(read, sender)).toEqual({ ok: false, code: 'refused', where: 'sender' });
    expect(seen).not.toHaveBeenCalled();
  });

  it.each(['log.read', 'backup.restore'])('not a page what only our own pages may: %s', async (kind) => {
    const payload = kind === 'log.read' ? { since: 0 } : { text: '' };
    expect(await serve(message(kind, payload), page)).toEqual({ ok: false, code: 'refused', where: kind });
  });
});

describe('what is asked', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'log.readd', 'identity'])(
    'an unknown kind is refused: %s',
    async (kind) => {
      expect(await serve(message(kind, {}), page)).toEqual({ ok: false, code: 'unknown', where: kind });
      expect(await serve(message(kind, {}), own)).toEqual({ ok: false, code: 'unknown', where: kind });
    },
  );

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'identity.read'],
    ['a list', [read]],
    ['no id', { kind: 'identity.read', payload: {} }],
    ['an id that is none', { ...read, id: '1' }],
    ['a field too many', { ...read, extra: 1 }],
    ['a kind as long as a text', { ...read, kind: 'a'.repeat(41) }],
    ['a kind that is no text', { ...read, kind: ['identity.read'] }],
  ])('an envelope that is none: %s', async (_, envelope) => {
    expect(await serve(envelope, page)).toEqual({ ok: false, code: 'broken', where: 'envelope' });
  });

  it.each<[unknown, string]>([
    [{ site: 7 }, 'identity.read: site'],
    [{}, 'identity.read: site'],
    [{ site: 'a'.repeat(41) }, 'identity.read: site'],
    [{ site: 'x', more: true }, 'identity.read: more'],
    [null, 'identity.read: '],
  ])('a payload %j names its place', async (payload, where) => {
    expect(await serve(message('identity.read', payload), page)).toEqual({
      ok: false,
      code: 'broken',
      where,
    });
    expect(seen).not.toHaveBeenCalled();
  });

  it('a place deep inside is named by its path', async () => {
    const answer = await serve(
      message('settings.replace', {
        revision: 1,
        settings: { schemaVersion: SETTINGS_VERSION, shops: [{ id: 'a', site: 1 }] },
      }),
      page,
    );
    expect(answer).toEqual({ ok: false, code: 'broken', where: 'settings.replace: settings.shops.0.site' });
  });

  it('of more than 256 kB is refused to a page, whatever its kind, and taken from our own', async () => {
    const text = 'x'.repeat(LONGEST_MESSAGE);
    expect(await serve(message('identity.read', { site: text }), page)).toEqual({
      ok: false,
      code: 'tooLarge',
      where: 'identity.read',
    });
    expect(await serve(message('nonsense', text), page)).toMatchObject({ ok: false, code: 'tooLarge' });
    expect(await serve(message('backup.restore', { text }), own)).toMatchObject({ ok: true });
    expect(seen).not.toHaveBeenCalled();
  });

  it('just under it is looked at', async () => {
    const text = 'x'.repeat(LONGEST_MESSAGE - 20);
    expect(await serve(message('identity.read', { site: text }), page)).toMatchObject({ code: 'broken' });
  });

  it('that cannot be written as JSON (Firefox clones it all the same) is refused, not fallen over', async () => {
    const round: { self?: unknown } = {};
    round.self = round;
    for (const payload of [round, { site: 1n }]) {
      expect(await serve(message('identity.read', payload), page)).toMatchObject({
        ok: false,
        code: 'broken',
      });
    }
  });

  it('with poisoned keys reaches no handler and pollutes nothing', async () => {
    const poisoned: unknown = JSON.parse(
      `{"id":"${ID}","kind":"identity.read","payload":{"site":"x","__proto__":{"polluted":1}}}`,
    );
    const answer = await serve(poisoned, page);
    if (answer.ok) expect(Object.keys(seen.mock.calls[0]?.[0] as object)).toEqual(['site']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('a handler that fails', () => {
  it('gives "failed" with the kind, and no word of its own', async () => {
    const settings = {
      schemaVersion: SETTINGS_VERSION,
      shops: [],
      currentShop: {},
      sitesOff: [],
      features: {},
      guard: { shops: {}, sites: {} },
      checks: { shops: {} },
      notes: { shops: {} },
      panel: { open: false, dock: 'right', x: 0, y: 0, width: 372 },
    };
    const answer = await serve(message('settings.replace', { revision: 0, settings }), page);
    expect(answer).toEqual({ ok: false, code: 'failed', where: 'settings.replace' });
  });

  it('gives the code that it refuses with', async () => {
    expect(await serve(message('packs.read', null), page)).toEqual({
      ok: false,
      code: 'storageFull',
      where: 'log',
    });
  });
});
