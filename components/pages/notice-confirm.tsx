import { t } from '@/utils/i18n/pages';

interface NoticeConfirmProps {
  /** When it was confirmed, in words. */
  readonly readAt: string | undefined;
  readonly onConfirm: () => void;
}

/** The button that says the notice was read, or when that was. */
export function NoticeConfirm({ readAt, onConfirm }: NoticeConfirmProps) {
  if (readAt !== undefined) return <p className="done">✓ {t('notice.confirmed', readAt)}</p>;
  return (
    <div className="actions">
      <button type="button" className="btn primary" onClick={onConfirm}>
        {t('notice.confirm')}
      </button>
    </div>
  );
}
