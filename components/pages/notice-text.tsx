import { t } from '@/utils/i18n/pages';

const ROWS = [
  ['notice.what', 'notice.whatText'],
  ['notice.never', 'notice.neverText'],
  ['notice.where', 'notice.whereText'],
  ['notice.long', 'notice.longText'],
  ['notice.leadAgree', 'notice.leadAgreeText'],
] as const;

/** What is recorded, where and how long, for agent and lead alike. */
export function NoticeText({ keptDays }: { keptDays: number }) {
  return (
    <>
      <dl className="facts">
        {ROWS.map(([name, text]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{t(text, keptDays)}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{t('notice.pay')}</p>
    </>
  );
}
