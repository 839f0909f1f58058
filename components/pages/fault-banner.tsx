import { findText, t } from '@/utils/i18n/pages';
import type { FaultView } from './types';

interface FaultBannerProps {
  readonly fault: FaultView;
  readonly onRestore: () => void;
  readonly onBackup: () => void;
}

/** Says that the stored settings cannot be used, where the fault is, what was kept and what can be done. */
export function FaultBanner({ fault, onRestore, onBackup }: FaultBannerProps) {
  return (
    <div className="banner block" role="alert">
      <p>
        <b>{findText(`fault.${fault.code}`, fault.where) ?? t('fault.broken', fault.where)}</b>
      </p>
      <p>{t('fault.kept')}</p>
      <div className="actions">
        <button type="button" className="btn primary" onClick={onRestore}>
          {t('fault.restore')}
        </button>
        <button type="button" className="btn" onClick={onBackup}>
          {t('fault.backup')}
        </button>
        <span className="hint">{t('fault.backupHint')}</span>
      </div>
    </div>
  );
}
