import { describe, expect, it } from 'vitest';
import { SentWatch } from '@/entrypoints/guard/sent';
import type { Conversation, Message } from '@/utils/domain/shop/conversation';

const chat = (...own: string[]): Conversation => ({
  key: 'c1',
  messages: own.map((text, at): Message => ({ id: `${at}`, side: 'own', text })),
});

describe('what went out another way', () => {
  it('is a text that stood in the composer and was never decided on', () => {
    const sent = new SentWatch();
    expect(sent.look(chat('在的'))).toEqual([]);
    sent.typed('加');
    sent.typed('加我微信');
    sent.typed('');
    for (const key of ['好', '好的', '好的亲', '好的亲，', '好的亲，这就', '好的亲，这就看']) sent.typed(key);
    expect(sent.look(chat('在的', '加我微信'))).toEqual(['加我微信']);
    expect(sent.look(chat('在的', '加我微信'))).toEqual([]);
  });

  it('is nothing that was let go, shown twice, written by others, or history', () => {
    const sent = new SentWatch();
    sent.typed('加我微信');
    expect(sent.look(chat('加我微信'))).toEqual([]);
    sent.typed('收到，这就看');
    sent.wentOut('收到，这就看');
    expect(sent.look(chat('加我微信', '收到，这就看'))).toEqual([]);
    expect(sent.look(chat('加我微信', '收到，这就看', '收到，这就看'))).toEqual([]);
    expect(sent.look(chat('加我微信', '收到，这就看', '同事写的'))).toEqual([]);
    expect(sent.look(undefined)).toEqual([]);
  });
});
