import type { ReactNode } from 'react';
import { Problem } from '@/components/pages/problem';
import { t } from '@/utils/i18n/pages';

interface FormEndProps {
  /** What is wrong, if anything. */
  readonly problem: ReactNode;
  readonly save: string;
  readonly onCancel: () => void;
}

/** The end of a dialog's form: what is wrong, cancel, save. */
export function FormEnd({ problem, save, onCancel }: FormEndProps) {
  return (
    <>
      <Problem>{problem}</Problem>
      <div className="actions end">
        <button type="button" className="btn" onClick={onCancel}>
          {t('pages.cancel')}
        </button>
        <button type="submit" className="btn primary">
          {save}
        </button>
      </div>
    </>
  );
}
