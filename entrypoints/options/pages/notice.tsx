import { t } from '@/utils/i18n/pages';
import type { PageProps } from '../page-props';
import { NoticePart } from '../views/notice-part';

/** The notice by itself, to show it to somebody. */
export function NoticePage({ settings, onChange }: PageProps) {
  return (
    <>
      <p className="lead">{t('notice.lead')}</p>
      <NoticePart settings={settings} onChange={onChange} />
    </>
  );
}
