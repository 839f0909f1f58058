import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BulkRun,
  begun,
  bulkRun,
  MOST_FAILURES,
  nextOrder,
  ordersIn,
  settled,
  steered,
} from '@/utils/domain/notes/bulk';

const RESULTS = ['written', 'already', 'failed'] as const;
const orders = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 20 });

describe('a bulk run', () => {
  it('writes each order once, whatever fails, pauses, stops or goes away in between', () => {
    const event = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...RESULTS) },
      fc.constantFrom('pause', 'resume', 'stop', 'pageGone'),
    );
    fc.assert(
      fc.property(orders, fc.array(event, { maxLength: 80 }), (numbers, events) => {
        // The page itself: a note that was saved stands there, and is found the next time.
        const page = new Map<string, number>();
        let run = bulkRun('t', {}, numbers);
        for (const what of events) {
          if (what === 'pause' || what === 'resume' || what === 'stop') {
            run = steered(run, what);
            continue;
          }
          const order = nextOrder(run);
          if (order === undefined) continue;
          run = begun(run, order);
          expect(nextOrder(run)).toBeUndefined();
          const stands = page.has(order);
          if (what === 'pageGone') {
            // Saved, but nobody was told any more.
            if (!stands) page.set(order, 1);
            run = steered(run, 'resume');
            continue;
          }
          if (what === 'written' && !stands) page.set(order, (page.get(order) ?? 0) + 1);
          run = settled(run, order, what === 'written' && stands ? 'already' : what);
        }
        expect([...page.values()].every((times) => times === 1)).toBe(true);
        expect(run.items.map(({ order }) => order)).toEqual(numbers);
        if (run.state === 'done')
          expect(run.items.every(({ state }) => RESULTS.some((one) => one === state))).toBe(true);
      }),
    );
  });

  it('three failures in a row stall it; one in between does not', () => {
    const stateAfter = (...results: (typeof RESULTS)[number][]): BulkRun['state'] =>
      results.reduce(
        (run, result) => {
          const order = nextOrder(run) ?? '';
          return settled(begun(run, order), order, result, result === 'failed' ? 'why' : undefined);
        },
        bulkRun('t', {}, ['1', '2', '3', '4', '5']),
      ).state;
    expect(MOST_FAILURES).toBe(3);
    expect(stateAfter('failed', 'failed', 'written', 'failed')).toBe('running');
    expect(stateAfter('written', 'failed', 'failed', 'failed')).toBe('stalled');
    expect(stateAfter('written', 'failed', 'written', 'failed', 'already')).toBe('done');
  });

  it('once stalled goes on where it stood, once stopped never', () => {
    let run = bulkRun('t', {}, ['1', '2', '3', '4']);
    for (const order of ['1', '2', '3']) run = settled(begun(run, order), order, 'failed');
    expect(nextOrder(run)).toBeUndefined();
    expect(nextOrder(steered(run, 'resume'))).toBe('4');
    expect(nextOrder(steered(steered(run, 'stop'), 'resume'))).toBeUndefined();
    expect(bulkRun('t', {}, []).state).toBe('done');
  });

  it('takes order numbers out of whatever is pasted', () => {
    const format = '\\d{6}-\\d{9,15}';
    expect(
      ordersIn('订单：260918-123456789012345，\n260918-123456789012345\t260919-123456789', format),
    ).toEqual(['260918-123456789012345', '260919-123456789']);
    expect(ordersIn('1260918-1234567890123451', format)).toEqual([]);
  });
});
