import { NoticeConfirm } from '@/components/pages/notice-confirm';
import { NoticeText } from '@/components/pages/notice-text';
import { now, shopTime } from '@/utils/platform/clock';
import { KEPT_DAYS } from '@/utils/storage/logbook';
import type { PageProps } from '../page-props';
import { momentText } from '../times';

/** The notice of what is recorded, and its confirmation. */
export function NoticePart({ settings, onChange }: Pick<PageProps, 'settings' | 'onChange'>) {
  const at = settings.noticeReadAt === undefined ? Number.NaN : Date.parse(settings.noticeReadAt);
  const confirm = () => onChange((old) => ({ ...old, noticeReadAt: new Date(now()).toISOString() }));
  return (
    <div className="card">
      <NoticeText keptDays={KEPT_DAYS} />
      <NoticeConfirm readAt={Number.isNaN(at) ? undefined : momentText(shopTime(at))} onConfirm={confirm} />
    </div>
  );
}
