import type { CheckResult } from '@/utils/domain/checks/facts';
import { t, textOf } from '@/utils/i18n/text';

/** What one machine check says, with what the order says beside what the buyer wrote. The rule's origin is one hover away. */
export function ResultText({ result: { state, reason, source, difference } }: { result: CheckResult }) {
  const words = 'words' in reason ? reason.words : textOf(reason.key, ...(reason.values ?? []));
  return (
    <div className={`result is-${state}`} title={t('check.source', source)}>
      {words}
      {difference && (
        <dl className="difference">
          <div>
            <dt>{t('check.ordered')}</dt>
            <dd>{difference.ordered}</dd>
          </div>
          <div>
            <dt>{t('check.said')}</dt>
            <dd>{difference.said}</dd>
          </div>
        </dl>
      )}
    </div>
  );
}
