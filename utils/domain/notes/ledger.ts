import type { FlagColour } from '../shop/flag';

/** One event of the logbook as far as the ledger is concerned. */
export interface LedgerEvent {
  readonly id: string;
  readonly at: number;
  readonly kind: string;
  readonly shop?: string | undefined;
  readonly agent?: string | undefined;
  readonly order?: string | undefined;
  readonly template?: string | undefined;
  readonly colour?: FlagColour | undefined;
  readonly verified?: boolean | undefined;
}

/** How a note of the ledger stands; `undone` was written, read back and taken back later. */
export type LedgerState = 'verified' | 'unverified' | 'undone';

/** One row of the ledger (台账): a note that was written into an order. */
export interface LedgerRow extends Omit<LedgerEvent, 'kind' | 'verified'> {
  readonly state: LedgerState;
}

/** What is asked of the ledger; what is left out asks for everything. */
export interface LedgerQuery {
  readonly agent?: string | undefined;
  readonly order?: string | undefined;
  /** Milliseconds since 1970: from the first on, before the second. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

/**
 * The notes of the logbook, newest first: what was read back, what was saved and could not be read back, and what was
 * taken back since. An undo takes the order's latest note.
 */
export function ledgerOf(events: readonly LedgerEvent[]): LedgerRow[] {
  const rows: LedgerRow[] = [];
  const latest = new Map<string, number>();
  for (const { kind, verified, ...event } of [...events].sort((one, other) => one.at - other.at)) {
    const { order } = event;
    if (order === undefined) continue;
    const of = `${event.shop ?? ''} ${order}`;
    if (kind === 'note.written' || (kind === 'note.failed' && verified === false)) {
      const state = kind === 'note.written' && verified !== false ? 'verified' : 'unverified';
      if (state === 'verified') latest.set(of, rows.length);
      rows.push({ ...event, state });
    } else if (kind === 'note.undone') {
      const at = latest.get(of);
      const row = at === undefined ? undefined : rows[at];
      if (at !== undefined && row) rows[at] = { ...row, state: 'undone' };
      latest.delete(of);
    }
  }
  return rows.reverse();
}

/** @returns the rows that a query asks for; an order by any part of its number */
export function searchLedger(
  rows: readonly LedgerRow[],
  { agent, order, from, until }: LedgerQuery,
): LedgerRow[] {
  const part = order?.replace(/\s/g, '');
  return rows.filter(
    (row) =>
      (!agent || row.agent === agent) &&
      (!part || row.order?.includes(part) === true) &&
      (from === undefined || row.at >= from) &&
      (until === undefined || row.at < until),
  );
}
