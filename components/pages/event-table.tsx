import { t } from '@/utils/i18n/pages';
import type { EventRow } from './types';

const COLUMNS = ['at', 'kind', 'what', 'order', 'shop', 'agent', 'site'] as const;

/** The latest events of the logbook, newest first. */
export function EventTable({ rows, count }: { rows: readonly EventRow[]; count: number }) {
  if (rows.length === 0) return <p className="empty">{t('data.logEmpty')}</p>;
  const caption = count > rows.length ? t('data.logCount', count, rows.length) : t('data.logAll', count);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={t('data.logTable')}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`log.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {COLUMNS.map((column) => (
                <td key={column} className={`log-${column}`}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
