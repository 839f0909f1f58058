import { type CSSProperties, useMemo, useState } from 'react';
import { VirtualList } from '@/components/wording/virtual-list';
import { type LedgerRow, ledgerOf, searchLedger } from '@/utils/domain/notes/ledger';
import { t } from '@/utils/i18n/pages';
import { now, shopTime } from '@/utils/platform/clock';
import { download } from '../download';
import { writeCsv } from '../files/csv';
import { LEDGER_COLUMNS, LEDGER_WIDTHS, ledgerTable, ledgerWords } from '../ledger/ledger-table';
import '../ledger/ledger.css';
import type { PageProps } from '../page-props';
import '../rules/list.css';
import '../rules/rules.css';
import { dayText, startOfDay } from '../times';
import { useLog } from '../use-log';

const ROW_HEIGHT = 32;
const DAY = 86_400_000;
const FORMATS = ['xlsx', 'csv'] as const;

/** The ledger (台账): every note written, searched by agent, period and order, and put into files. */
export function LedgerPage({ settings, packs, files }: PageProps) {
  const log = useLog(files.said);
  const [agent, setAgent] = useState('');
  const [order, setOrder] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const all = useMemo(() => ledgerOf(log.events ?? []), [log.events]);
  const rows = useMemo(
    () =>
      searchLedger(all, {
        agent,
        order,
        from: startOfDay(from),
        // Both days count.
        until: to ? (startOfDay(to) ?? 0) + DAY : undefined,
      }),
    [all, agent, order, from, to],
  );
  const agents = [...new Set(all.flatMap((row) => row.agent ?? []))].sort();
  const shipped = packs.bundle?.notes.templates ?? [];
  const words = (row: LedgerRow) => ledgerWords(row, settings, shipped);
  const verified = rows.filter(({ state }) => state === 'verified').length;
  const save = async (format: (typeof FORMATS)[number]) => {
    const table = ledgerTable(rows.map(words));
    const name = `antou-ledger-${[agent, from, to].filter(Boolean).join('-') || dayText(shopTime(now()))}.${format}`;
    if (format === 'csv') download(name, new Blob([writeCsv(table)], { type: 'text/csv' }));
    else download(name, await (await import('../files/xlsx')).writeXlsxFile(table, LEDGER_WIDTHS));
    files.say({ tone: 'ok', text: t('ledger.exported', rows.length, name) });
  };
  if (log.failure) return <p className="empty">{t('data.logFailed', log.failure)}</p>;
  if (!log.events) return <p className="hint">{t('pages.loading')}</p>;
  return (
    <>
      <p className="lead">{t('ledger.lead')}</p>
      <section className="card" aria-label={t('pages.ledger')}>
        <div className="filters">
          <label className="field">
            {t('ledger.agent')}
            <select className="select" value={agent} onChange={({ target }) => setAgent(target.value)}>
              <option value="">{t('ledger.everyone')}</option>
              {agents.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
          <label className="field">
            {t('ledger.from')}
            <input
              className="input"
              type="date"
              value={from}
              onChange={({ target }) => setFrom(target.value)}
            />
          </label>
          <label className="field">
            {t('ledger.to')}
            <input className="input" type="date" value={to} onChange={({ target }) => setTo(target.value)} />
          </label>
          <label className="field grow">
            {t('ledger.order')}
            <input
              className="input"
              type="search"
              value={order}
              placeholder={t('ledger.orderHint')}
              onChange={({ target }) => setOrder(target.value)}
            />
          </label>
          <div className="actions">
            {FORMATS.map((format) => (
              <button
                key={format}
                type="button"
                className="btn"
                disabled={rows.length === 0}
                onClick={() => void save(format)}
              >
                {t('ledger.export', format)}
              </button>
            ))}
          </div>
        </div>
        <output className="count">{t('ledger.count', rows.length, verified)}</output>
        {rows.length === 0 ? (
          <p className="empty">{t(all.length === 0 ? 'ledger.empty' : 'ledger.none')}</p>
        ) : (
          <div className="ledger-list" style={{ '--rows': rows.length } as CSSProperties}>
            <div className="ledger-row ledger-head" aria-hidden="true">
              {LEDGER_COLUMNS.map((column) => (
                <span key={column}>{t(`ledger.${column}`)}</span>
              ))}
            </div>
            <VirtualList
              label={t('pages.ledger')}
              count={rows.length}
              rowHeight={ROW_HEIGHT}
              rowKey={(at) => rows[at]?.id ?? String(at)}
              row={(at) => <Row words={words(rows[at] as LedgerRow)} state={(rows[at] as LedgerRow).state} />}
            />
          </div>
        )}
      </section>
    </>
  );
}

const LOOK = { verified: 'ok', unverified: 'warn', undone: 'flat' } as const;

function Row({ words, state }: { words: ReturnType<typeof ledgerWords>; state: LedgerRow['state'] }) {
  return (
    <div className="ledger-row">
      {LEDGER_COLUMNS.map((column) => (
        <span key={column} title={words[column]}>
          {column === 'state' ? <span className={`chip ${LOOK[state]}`}>{words.state}</span> : words[column]}
        </span>
      ))}
    </div>
  );
}
