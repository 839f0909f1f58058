// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { createReporter } from '@/entrypoints/shop/report';
import { firstSnapshot } from '@/utils/state/snapshot';
import { createStore } from '@/utils/state/store';

afterEach(() => vi.unstubAllGlobals());

it('an event that was not kept is never silent: each reason is said once until one is kept again', async () => {
  const sendMessage = vi.fn();
  vi.stubGlobal('chrome', { runtime: { id: 'antou', sendMessage } });
  const warn = vi.fn();
  const report = createReporter(createStore(firstSnapshot({ id: 'practice', title: '练习店铺' })), warn);
  const send = async (answer: unknown) => {
    sendMessage.mockResolvedValueOnce(answer);
    report({ kind: 'guard.unguarded' });
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  await send({ ok: false, code: 'broken', where: 'events.0.shop' });
  await send({ ok: false, code: 'broken', where: 'events.0.shop' });
  await send({ ok: false, code: 'storageFull', where: 'log' });
  expect(warn.mock.calls).toEqual([['notice.notLogged'], ['notice.storageFull']]);
  await send({ ok: true, value: null });
  await send({ ok: false, code: 'broken', where: '' });
  expect(warn).toHaveBeenCalledTimes(3);
});
