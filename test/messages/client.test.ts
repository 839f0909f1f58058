import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, askUntil, listen } from '@/utils/messages/client';
import { type Envelope, LONGEST_MESSAGE } from '@/utils/messages/protocol';
import type { MessageListener } from '@/utils/platform/runtime';

const never = () => new Promise<never>(() => undefined);
const sendMessage = vi.fn<(message: Envelope) => Promise<unknown>>();
const listeners = new Set<MessageListener>();
const runtime: { id?: string } & Record<string, unknown> = {
  sendMessage,
  onMessage: {
    addListener: (one: MessageListener) => listeners.add(one),
    removeListener: (one: MessageListener) => listeners.delete(one),
  },
};
const sent = () => sendMessage.mock.calls.map(([envelope]) => envelope);
const read = () => ask('settings.read', null);

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset();
  listeners.clear();
  runtime.id = 'antou';
  vi.stubGlobal('chrome', { runtime });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('asking the worker', () => {
  it('gives its answer, good or bad, at once', async () => {
    for (const answer of [
      { ok: true, value: 1 },
      { ok: false, code: 'refused', where: 'sender' },
    ]) {
      sendMessage.mockResolvedValueOnce(answer);
      expect(await read()).toEqual(answer);
    }
    expect(sendMessage).toHaveBeenCalledTimes(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks twice more with the same id when no answer comes, then says timeout', async () => {
    sendMessage.mockImplementation(never);
    const answer = read();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(sendMessage).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(10_001);
    expect(await answer).toEqual({ ok: false, code: 'timeout', where: 'settings.read' });
    expect(sendMessage).toHaveBeenCalledTimes(3);
    expect(new Set(sent().map(({ id }) => id)).size).toBe(1);
  });

  it('asks again at once when the worker dies in mid-answer', async () => {
    sendMessage
      .mockRejectedValueOnce(new Error('message channel closed'))
      .mockResolvedValueOnce({ ok: true, value: 2 });
    expect(await read()).toEqual({ ok: true, value: 2 });
    expect(sent()[0]).toEqual(sent()[1]);
  });

  it('asks again when nobody listens yet and the answer is undefined', async () => {
    sendMessage.mockResolvedValueOnce(undefined).mockResolvedValueOnce({ ok: true, value: 3 });
    expect(await read()).toEqual({ ok: true, value: 3 });
  });

  it('gives every message an id of its own', async () => {
    sendMessage.mockResolvedValue({ ok: true, value: null });
    await Promise.all([read(), read()]);
    expect(new Set(sent().map(({ id }) => id)).size).toBe(2);
  });

  it('says at once that it is orphaned, also when that happens while it waits', async () => {
    runtime.id = undefined as never;
    expect(await read()).toEqual({ ok: false, code: 'orphaned', where: 'settings.read' });
    expect(sendMessage).not.toHaveBeenCalled();
    runtime.id = 'antou';
    sendMessage.mockImplementationOnce(() => {
      vi.stubGlobal('chrome', {});
      return Promise.reject(new Error('Extension context invalidated.'));
    });
    expect(await read()).toEqual({ ok: false, code: 'orphaned', where: 'settings.read' });
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('says that it is orphaned when even the question for the id throws', async () => {
    vi.stubGlobal('chrome', {
      get runtime(): never {
        throw new Error('Extension context invalidated.');
      },
    });
    expect(await read()).toMatchObject({ ok: false, code: 'orphaned' });
  });

  it('does not repeat what must not be done twice, and waits longer for it', async () => {
    const once = [
      () => ask('frame.intent', { to: { frameId: 0 }, intent: { kind: 'insertReply', reply: 'r' } as never }),
      () => ask('backup.restore', { text: '' }),
      () => ask('backup.write', null),
    ];
    for (const start of once) {
      sendMessage.mockReset().mockImplementation(never);
      const answer = start();
      await vi.advanceTimersByTimeAsync(59_999);
      expect(sendMessage).toHaveBeenCalledTimes(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(await answer).toMatchObject({ ok: false, code: 'timeout' });
      expect(sendMessage).toHaveBeenCalledTimes(1);
      sendMessage.mockReset().mockRejectedValue(new Error('message channel closed'));
      expect(await start()).toMatchObject({ ok: false, code: 'timeout' });
      expect(sendMessage).toHaveBeenCalledTimes(1);
    }
  });

  it('does not send what is too large, but a whole backup', async () => {
    const text = 'x'.repeat(LONGEST_MESSAGE);
    expect(await ask('identity.read', { site: text })).toEqual({
      ok: false,
      code: 'tooLarge',
      where: 'identity.read',
    });
    expect(sendMessage).not.toHaveBeenCalled();
    sendMessage.mockResolvedValue({ ok: true, value: { restored: true } });
    expect(await ask('backup.restore', { text })).toMatchObject({ ok: true });
  });
});

describe('listening to the worker', () => {
  const push = { id: 'x', kind: 'identity.changed', payload: { site: 'practice' } };
  const tell = (message: unknown, sender: Parameters<MessageListener>[1]) =>
    new Promise((resolve) => {
      const kept = [...listeners].map((listener) => listener(message, sender, resolve));
      if (!kept.includes(true)) resolve('not heard');
    });

  it('answers the worker only, and only what there is a handler for', async () => {
    const handler = vi.fn(() => 'done');
    listen({ 'identity.changed': handler }, new AbortController().signal);
    expect(await tell(push, { id: 'antou' })).toBe('done');
    expect(await tell(push, { id: 'other' })).toBe('not heard');
    expect(await tell(push, { id: 'antou', tab: { id: 1 } })).toBe('not heard');
    expect(await tell({ ...push, kind: 'frame.hello' }, { id: 'antou' })).toBe('not heard');
    expect(handler).toHaveBeenCalledExactlyOnceWith({ site: 'practice' });
  });

  it.each(['toString', 'constructor', '__proto__'])('takes %s for no handler', async (kind) => {
    listen({}, new AbortController().signal);
    expect(await tell({ ...push, kind }, { id: 'antou' })).toBe('not heard');
  });

  it('answers with nothing when a handler throws, at once or later', async () => {
    const { signal } = new AbortController();
    listen({ 'identity.changed': () => Promise.reject(new Error('no')) }, signal);
    expect(await tell(push, { id: 'antou' })).toBeUndefined();
    listeners.clear();
    listen(
      {
        'identity.changed': () => {
          throw new Error('no');
        },
      },
      signal,
    );
    expect(await tell(push, { id: 'antou' })).toBeUndefined();
  });

  it('stops with its signal', () => {
    const controller = new AbortController();
    listen({}, controller.signal);
    expect(listeners.size).toBe(1);
    controller.abort();
    expect(listeners.size).toBe(0);
  });
});

describe('asking until there is an answer', () => {
  it('goes on with longer pauses, tells each failure, and gives the answer when it comes', async () => {
    const failed = vi.fn();
    sendMessage.mockResolvedValueOnce({ ok: false, code: 'failed', where: 'packs.read' });
    sendMessage.mockResolvedValueOnce({ ok: false, code: 'failed', where: 'packs.read' });
    sendMessage.mockResolvedValueOnce({ ok: true, value: 7 });
    const answer = askUntil('packs.read', null, new AbortController().signal, failed);
    await vi.advanceTimersByTimeAsync(999);
    expect(sendMessage).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2_001);
    expect(await answer).toBe(7);
    expect(failed.mock.calls).toEqual([['failed'], ['failed']]);
  });

  it('ends with its signal and in an orphan', async () => {
    const end = new AbortController();
    sendMessage.mockResolvedValue({ ok: false, code: 'failed', where: 'packs.read' });
    const stopped = askUntil('packs.read', null, end.signal);
    await vi.advanceTimersByTimeAsync(500);
    end.abort();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await stopped).toBeUndefined();
    expect(sendMessage).toHaveBeenCalledTimes(1);
    delete runtime.id;
    expect(await askUntil('packs.read', null, new AbortController().signal)).toBeUndefined();
  });
});
