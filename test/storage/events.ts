import type { LogEvent } from '@/utils/storage/event';

let count = 0;

/** An event as the product makes them, with an id of its own. */
export function event(change: Partial<LogEvent> = {}): LogEvent {
  count++;
  return {
    id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    at: 1_790_000_000_000 + count,
    kind: 'note.written',
    site: 'pinduoduo',
    shop: 'v1-pinduoduo',
    agent: '慧兰',
    order: '261122-123456789012345',
    template: 'note.courier.zto',
    ...change,
  };
}
