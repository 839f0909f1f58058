import { expect, it, vi } from 'vitest';
import { purgeDaily } from '@/entrypoints/background/purge';
import { purgeChecks } from '@/utils/storage/check-book';
import { purgeEvents } from '@/utils/storage/logbook';
import { MemoryArea } from '../storage/memory-browser';

const { session } = vi.hoisted(() => ({ session: { area: undefined as unknown } }));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      get session() {
        return session.area;
      },
    },
  },
}));
vi.mock('@/utils/storage/logbook', () => ({ purgeEvents: vi.fn(async () => 0) }));
vi.mock('@/utils/storage/check-book', () => ({ purgeChecks: vi.fn(async () => undefined) }));

it('old events and checks go at the worker’s start, once a day', async () => {
  session.area = new MemoryArea();
  const day = 86_400_000;
  const now = Date.UTC(2026, 10, 22);
  for (const at of [now, now + 1, now + day - 1]) await purgeDaily(at);
  expect(purgeEvents).toHaveBeenCalledTimes(1);
  await purgeDaily(now + day);
  for (const purge of [purgeEvents, purgeChecks])
    expect(vi.mocked(purge).mock.calls).toEqual([[now], [now + day]]);
});
