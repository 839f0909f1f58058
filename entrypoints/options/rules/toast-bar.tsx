import { t } from '@/utils/i18n/pages';
import type { Toast } from './use-toast';

/** What was just done, with a way back. */
export function ToastBar({ toast, onClose }: { toast: Toast | undefined; onClose: () => void }) {
  const undo = () => {
    onClose();
    toast?.undo?.();
  };
  return (
    <div className="toast-place">
      <output>{toast?.text}</output>
      {toast?.undo && (
        <button type="button" className="btn" onClick={undo}>
          {t('list.undo')}
        </button>
      )}
      {toast && (
        <button type="button" className="btn" aria-label={t('rules.close')} onClick={onClose}>
          ×
        </button>
      )}
    </div>
  );
}
