import type { RowFault } from '@/utils/domain/wording/row-context';
import { t } from '@/utils/i18n/pages';
import { Problem } from '../pages/problem';

interface FaultTableProps {
  readonly faults: readonly RowFault[];
  readonly count: number;
}

/** What is wrong with a file, fault by fault: row, column, and what to do. */
export function FaultTable({ faults, count }: FaultTableProps) {
  return (
    <>
      <Problem>
        {t('import.faults', count)} {count > faults.length && t('import.faultsShown', faults.length)}
      </Problem>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="table-scroll tall" tabIndex={0} aria-label={t('import.what')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('import.row')}</th>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.what')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map((fault, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: faults have no name of their own and never move
              <tr key={at}>
                <td>{fault.row || t('import.wholeFile')}</td>
                <td>{fault.column || '—'}</td>
                <td className="wrap">{t(`row.${fault.code}`, ...fault.params)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
