import { beforeEach, expect, it, vi } from 'vitest';
import { healthHandlers } from '@/entrypoints/background/handlers/health';
import { MemoryArea } from '../storage/memory-browser';

const { world } = vi.hoisted(() => ({
  world: { session: undefined as unknown, badge: '' },
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      get session() {
        return world.session;
      },
    },
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        world.badge = text;
      },
      setBadgeBackgroundColor: async () => undefined,
    },
  },
}));

beforeEach(() => {
  world.session = new MemoryArea();
});

const report = (frameId: number, state: string, first = false) =>
  healthHandlers['health.report'].answer(
    { site: 'practice', state, fields: [], first },
    { tabId: 1, frameId, own: false, origin: '' },
  );
const read = async () =>
  (await healthHandlers['health.read'].answer({ tabId: 1 }, { own: true, origin: '' }))?.state;

it('an inner frame’s guard without rules is the tab’s, until it has them or the page is another', async () => {
  await report(0, 'ok', true);
  await report(3, 'notThisPage', true);
  expect([await read(), world.badge]).toEqual(['ok', '']);
  await Promise.all([report(3, 'unguarded'), report(0, 'degraded')]);
  expect([await read(), world.badge]).toEqual(['unguarded', '!']);
  await report(3, 'notThisPage');
  expect([await read(), world.badge]).toEqual(['degraded', '']);
  await report(3, 'unguarded');
  await report(0, 'ok', true);
  expect([await read(), world.badge]).toEqual(['ok', '']);
});

it('a site that is switched off has no badge', async () => {
  await report(0, 'blind', true);
  expect(world.badge).toBe('!');
  await report(0, 'off');
  expect(world.badge).toBe('');
});
