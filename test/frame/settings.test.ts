// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followSettings } from '@/entrypoints/shop/settings';
import type { Envelope } from '@/utils/messages/protocol';
import { practice } from '@/utils/sites/practice/definition';
import { firstSnapshot } from '@/utils/state/snapshot';
import { createStore } from '@/utils/state/store';
import { freshSettings, type Settings } from '@/utils/storage/settings';

const sendMessage = vi.fn<(message: Envelope) => Promise<unknown>>();
const shop = { id: 'a', site: 'practice', title: '一店', agent: '慧兰' };
let answers: Record<string, () => unknown>;
const refused = { ok: false, code: 'failed', where: '' };
const revised = (revision: number, change: Partial<Settings> = {}) => ({
  revision,
  settings: { ...freshSettings(), ...change },
});

beforeEach(() => {
  vi.useFakeTimers();
  answers = {
    'settings.read': () => ({ ok: true, value: revised(1) }),
    'identity.read': () => ({ ok: true, value: { shop } }),
  };
  sendMessage.mockReset();
  sendMessage.mockImplementation(async ({ kind }) => answers[kind]?.());
  vi.stubGlobal('chrome', { runtime: { id: 'antou', sendMessage } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function follow() {
  const store = createStore(firstSnapshot({ id: 'practice', title: '练习店铺' }));
  const onLate = vi.fn();
  const { signal } = new AbortController();
  const push = followSettings({ definition: practice, store, onNews: vi.fn(), onLate, signal });
  return { store, onLate, push };
}

it('asks for the settings until they come, and says once that they are late', async () => {
  answers['settings.read'] = () => refused;
  const { store, onLate } = follow();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(store.snapshot.features).toEqual({});
  expect(onLate).toHaveBeenCalledTimes(1);
  answers['settings.read'] = () => ({ ok: true, value: revised(1) });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(store.snapshot.features).toMatchObject({ guard: true, panel: true });
});

it('an old answer does not undo a newer change', async () => {
  let late: (answer: unknown) => void = () => undefined;
  answers['settings.read'] = () =>
    new Promise((resolve) => {
      late = resolve;
    });
  const { store, push } = follow();
  push['settings.changed']?.({ now: revised(5, { sitesOff: ['practice'] }) });
  expect(store.snapshot.features).toEqual({});
  late({ ok: true, value: revised(4) });
  await vi.advanceTimersByTimeAsync(10);
  expect(store.snapshot.features).toEqual({});
});

it('keeps the shop while the worker does not answer who it is', async () => {
  const { store, push } = follow();
  await vi.advanceTimersByTimeAsync(10);
  expect(store.snapshot.shop?.agent).toBe('慧兰');
  answers['identity.read'] = () => refused;
  push['identity.changed']?.({ site: 'practice' });
  await vi.advanceTimersByTimeAsync(10);
  expect(store.snapshot.shop?.agent).toBe('慧兰');
  answers['identity.read'] = () => ({ ok: true, value: { shop: { ...shop, agent: '郑婷' } } });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(store.snapshot.shop?.agent).toBe('郑婷');
});
