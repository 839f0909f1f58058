import { t } from '@/utils/i18n/pages';
import type { SaveState } from './types';

/** Tells, also aloud, how the last change went. */
export function SaveStatus({ save }: { save: SaveState }) {
  return (
    <output className={`save ${save.state}`}>
      {save.state === 'saving' && t('save.saving')}
      {save.state === 'saved' && `✓ ${t('save.saved')}`}
      {save.state === 'failed' && t('save.failed', save.reason)}
    </output>
  );
}
