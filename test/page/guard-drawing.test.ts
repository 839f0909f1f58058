import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import type { WordingPack } from '@/utils/domain/wording/rule';
import type { ShopContext } from '@/utils/frame/context';

const bundle = vi.hoisted(() => ({ value: {} as unknown }));
vi.mock('@/utils/messages/client', () => ({
  ask: vi.fn(async () => ({ ok: false, code: 'failed', where: '' })),
  askUntil: vi.fn(async () => bundle.value),
  listen: vi.fn(),
}));

it('what is to be held is held even where it cannot be shown', async () => {
  const end = new AbortController();
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('document', { activeElement: null });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { guard } = await import('@/entrypoints/guard/guard');
  const wording = JSON.parse(readFileSync('public/packs/wording.json', 'utf8')) as WordingPack;
  bundle.value = { packs: [wording], simplified: '', holidays: [] };
  let text = '';
  let decide: (() => boolean) | undefined;
  const composer = { element: { contains: () => true }, read: () => text, isWhole: () => true };
  const context = {
    get host() {
      throw new Error('the overlay is gone');
    },
    composer: { current: () => composer, every: () => [composer], onText: vi.fn() },
    facts: { look: vi.fn(), now: { composer: true, buyersInSight: [] }, seen: [] },
    keys: { composing: false },
    definition: { id: 'practice', links: [] },
    store: {
      snapshot: { guard: { state: 'loading', block: 0, warn: 0 }, site: { id: 'practice', title: '' } },
      patch: vi.fn(),
      subscribe: vi.fn(),
    },
    onSend: (by: () => boolean) => {
      decide = by;
    },
    onChange: vi.fn(),
    onMove: vi.fn(),
    report: vi.fn(),
    say: vi.fn(),
  };
  guard.start(context as unknown as ShopContext, end.signal);
  await new Promise((resolve) => setTimeout(resolve, 0));
  text = '收到';
  expect(decide?.()).toBe(true);
  text = '加我微信';
  expect(decide?.()).toBe(false);
});
