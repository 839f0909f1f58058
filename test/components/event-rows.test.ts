import { describe, expect, it } from 'vitest';
import { eventRows } from '@/entrypoints/options/event-rows';
import notes from '@/public/packs/notes.json';
import replies from '@/public/packs/replies.json';
import wording from '@/public/packs/wording.json';
import type { WordingPack } from '@/utils/domain/wording/rule';
import { pageTexts } from '@/utils/i18n/zh-cn-pages';
import type { PackBundle } from '@/utils/messages/protocol';
import { EVENT_KINDS, type LogEvent } from '@/utils/storage/event';
import { freshSettings } from '@/utils/storage/settings';

const names = {
  packs: { replies, notes } as unknown as PackBundle,
  wording: [wording as unknown as WordingPack],
};
const event = (change: Partial<LogEvent>): LogEvent => ({
  id: '1',
  at: Date.UTC(2026, 10, 22, 17, 5),
  kind: 'note.written',
  site: 'pinduoduo',
  ...change,
});
const what = (change: Partial<LogEvent>) => eventRows([event(change)], freshSettings(), names, 50)[0]?.what;

describe('events in words', () => {
  it('has words for every kind', () => {
    for (const kind of EVENT_KINDS) expect(pageTexts).toHaveProperty([`log.kind.${kind}`]);
  });

  it('has words for every class of the shipped rules', () => {
    for (const rule of wording.rules) expect(pageTexts).toHaveProperty([`wording.class.${rule.class}`]);
  });

  it('names what it can, in the shop’s time', () => {
    const settings = {
      ...freshSettings(),
      shops: [{ id: 'a', site: 'pinduoduo', title: '一店', agent: '慧兰' }],
    };
    const [row] = eventRows([event({ shop: 'a', template: 'note.delay' })], settings, names, 50);
    expect(row).toMatchObject({ at: '2026-11-23 01:05', site: '拼多多', shop: '一店', what: '延发' });
  });

  it('names rules by their class, also the guard’s own, and reasons in words', () => {
    expect(what({ kind: 'guard.overridden', rule: 'wording.insult.dirty', code: 'lead' })).toBe(
      '辱骂 · 主管同意',
    );
    expect(what({ kind: 'guard.held', rule: 'wording.window.other-conversation' })).toBe('串窗');
    expect(what({ kind: 'check.confirmed', code: 'check.confirmed.buyer' })).toBe('买家已确认');
    expect(what({ kind: 'note.failed', template: 'note.gone', code: 'save.moved' })).toBe(
      'note.gone · 订单已经变了，没有写入',
    );
  });

  it('shows the latest first and no more than asked for', () => {
    const events = ['1', '2', '3'].map((id) => event({ id }));
    expect(eventRows(events, freshSettings(), {}, 2).map(({ id }) => id)).toEqual(['3', '2']);
  });
});
