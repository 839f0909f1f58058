import { describe, expect, it } from 'vitest';
import { ledgerOf, searchLedger } from '@/utils/domain/notes/ledger';

const event = (at: number, kind: string, more = {}) => ({
  id: String(at),
  at,
  kind,
  shop: 's',
  agent: '慧兰',
  order: '261122-001',
  ...more,
});

describe('the ledger', () => {
  const rows = ledgerOf([
    event(1, 'note.written', { verified: true }),
    event(2, 'note.failed', { verified: false, order: '261122-002' }),
    event(3, 'note.failed', { code: 'open.absent', order: '261122-003' }),
    event(4, 'note.written', { verified: true }),
    event(5, 'note.undone'),
    event(6, 'reply.inserted', { order: undefined }),
    event(7, 'note.written', { agent: '郑婷', order: '261122-004' }),
  ]);
  it('holds what was saved, newest first, and what was taken back', () => {
    expect(rows.map(({ at, state }) => [at, state])).toEqual([
      [7, 'verified'],
      [4, 'undone'],
      [2, 'unverified'],
      [1, 'verified'],
    ]);
  });
  it('is searched by agent, order and period', () => {
    const ids = (query: Parameters<typeof searchLedger>[1]) => searchLedger(rows, query).map(({ id }) => id);
    expect(ids({ agent: '郑婷' })).toEqual(['7']);
    expect(ids({ order: '22-00 2' })).toEqual(['2']);
    expect(ids({ from: 2, until: 7 })).toEqual(['4', '2']);
    expect(ids({})).toHaveLength(4);
  });
  it('an undo of one shop’s order leaves another shop’s alone', () => {
    const two = ledgerOf([event(1, 'note.written'), event(2, 'note.undone', { shop: 'other' })]);
    expect(two.map(({ state }) => state)).toEqual(['verified']);
  });
});
