import { cx } from '../css';
import type { Order } from '../model';
import { settings } from '../start';
import { flagTitle } from './flags';
import { openMemo } from './memo-store';

export function MemoPart({ order }: { order: Order }) {
  return (
    <div className={cx('memo')}>
      {order.flag && (
        <i
          data-flag={order.flag}
          title={flagTitle(order.flag)}
          role="img"
          aria-label={flagTitle(order.flag)}
          className={cx('flag')}
        />
      )}
      {order.tag && (
        <span data-field="memo-tag" className={cx('tag')}>
          {order.tag}
        </span>
      )}
      <span data-field="memo" className={cx('memo-text')}>
        {settings.memoMode === 'history' ? order.memo.split('\n').at(-1) : order.memo}
      </span>
      <button type="button" className={cx('memo-button')} onClick={() => void openMemo(order)}>
        {order.memo ? '修改备注' : '添加备注'}
      </button>
    </div>
  );
}
