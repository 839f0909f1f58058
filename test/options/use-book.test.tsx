// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { type BookModel, useBook } from '@/entrypoints/options/use-book';
import { EMPTY_BOOK, type WordingBook } from '@/utils/domain/wording/book';
import { choose } from '@/utils/domain/wording/book-changes';
import type { Envelope } from '@/utils/messages/protocol';
import type { MessageListener } from '@/utils/platform/runtime';
import { type Rendered, render } from '../components/render';

const stored = { revision: 1, book: EMPTY_BOOK as WordingBook };
let hear: MessageListener | undefined;
let release: (() => void) | undefined;
let shown: Rendered | undefined;
let model: BookModel | undefined;

/** The worker: a change is stored at once, its answer comes when it is released. */
async function answer({ kind, payload }: Envelope): Promise<unknown> {
  if (kind === 'book.read') return { ok: true, value: { ...stored } };
  const { book } = payload as { book: WordingBook };
  stored.revision++;
  stored.book = book;
  const { revision } = stored;
  await new Promise<void>((resolve) => {
    release = resolve;
  });
  return { ok: true, value: { ok: true, revision } };
}
const tell = (revision: number) =>
  hear?.({ kind: 'book.changed', payload: { revision } } as never, { id: 'antou' } as never, () => undefined);

function Page() {
  model = useBook();
  return <p>{JSON.stringify(model.now?.book.choices)}</p>;
}

afterEach(async () => {
  await shown?.remove();
  vi.unstubAllGlobals();
});

it('news that comes while a change is on its way is looked at afterwards', async () => {
  const onMessage = {
    addListener: (one: MessageListener) => {
      hear = one;
    },
    removeListener: () => undefined,
  };
  vi.stubGlobal('chrome', { runtime: { id: 'antou', sendMessage: answer, onMessage } });
  shown = await render(<Page />);
  let done: Promise<boolean> | undefined;
  await act(async () => {
    done = model?.edit(choose('a', 'mine'));
    await vi.waitFor(() => expect(release).toBeDefined());
  });
  // Another page changes it too, before this one knows that its own was stored.
  stored.revision++;
  stored.book = choose('b', 'theirs')(stored.book);
  await act(async () => {
    tell(2);
    tell(stored.revision);
    release?.();
    await done;
  });
  await act(async () => vi.waitFor(() => expect(model?.now?.revision).toBe(3)));
  expect(shown.place.textContent).toBe('{"a":"mine","b":"theirs"}');
});
