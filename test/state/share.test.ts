// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { share } from '@/entrypoints/shop/share';
import { sharedObject } from '@/utils/state/shared';
import { firstSnapshot } from '@/utils/state/snapshot';
import { createStore } from '@/utils/state/store';

it('nothing that was subscribed through the shared object outlives the panel’s feature', () => {
  const store = createStore(firstSnapshot({ id: 'practice', title: '练习店铺' }));
  const end = new AbortController();
  const parts = {
    container: document.createElement('aside'),
    controls: { open: vi.fn(), tab: vi.fn(), dock: vi.fn(), drag: vi.fn() },
    unobscured: () => true,
    onKey: vi.fn(),
  };
  share({ store, dispatch: async () => ({ done: true }) }, parts, end.signal);
  const see = vi.fn();
  const unmount = vi.fn();
  const shared = sharedObject();
  shared?.subscribe(see);
  shared?.onEnd(unmount);
  store.patch({ canInsert: true });
  expect(see).toHaveBeenCalledTimes(2);
  expect(unmount).not.toHaveBeenCalled();
  end.abort();
  store.patch({ canInsert: false });
  expect(see).toHaveBeenCalledTimes(2);
  expect(unmount).toHaveBeenCalledTimes(1);
  expect(sharedObject()).toBeUndefined();
});
