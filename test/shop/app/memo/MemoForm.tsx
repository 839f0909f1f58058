import { useState } from 'react';
import { cx } from '../css';
import type { Flag, Order } from '../model';
import { refreshLater } from '../orders/order-store';
import { Refused, saveMemo } from '../server';
import { settings } from '../start';
import { ColourChoice } from './ColourChoice';

export function MemoForm({ order, onClose }: { order: Order; onClose(): void }) {
  const mode = settings.memoMode;
  // Where a memo only grows, what stands is history and the field is for what comes next.
  const grows = mode === 'history' || mode === 'append';
  const [memo, setMemo] = useState(grows ? '' : order.memo);
  const [tag, setTag] = useState(order.tag);
  const [flag, setFlag] = useState<Flag | null>(order.flag);
  const [sawText, setSawText] = useState(memo !== '' || mode === 'append');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  const write = (text: string) => {
    setMemo(text);
    if (text) setSawText(true);
  };
  const save = async () => {
    setBusy(true);
    setProblem('');
    try {
      await saveMemo(order.orderNo, { memo, flag, tag });
      onClose();
      refreshLater(order.orderNo);
    } catch (error) {
      setProblem(error instanceof Refused ? error.message : '网络异常，请稍后重试');
      setBusy(false);
    }
  };

  return (
    <div className={cx('memo-form')}>
      <h2 id="memo-title">订单备注</h2>
      <p className={cx('memo-of')}>
        {order.orderNo} · {order.buyer}
      </p>
      {mode !== 'history' && <ColourChoice flag={flag} clears={mode !== 'append'} onFlag={setFlag} />}
      {mode === 'tag' && (
        <input
          className={cx('memo-tag')}
          placeholder="标签，最多3个字"
          value={tag}
          onChange={(event) => setTag(event.target.value)}
        />
      )}
      {grows && order.memo && (
        <ol className={cx('memo-entries')}>
          {order.memo.split('\n').map((entry, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries are only ever added at the end
            <li key={at} data-memo-entry="">
              {entry}
            </li>
          ))}
        </ol>
      )}
      <textarea
        // biome-ignore lint/a11y/noAutofocus: shops take the caret away when their dialog opens
        autoFocus
        rows={5}
        placeholder="商家备注，仅平台客服和商家可见"
        value={memo}
        onChange={(event) => write(event.target.value)}
      />
      <p className={cx('memo-count')}>{[...memo].length}/300</p>
      {problem && (
        <p role="alert" className={cx('problem')}>
          {problem}
        </p>
      )}
      <div className={cx('dialog-buttons')}>
        <button type="button" onClick={onClose}>
          取消
        </button>
        <button
          type="button"
          className={cx('primary')}
          disabled={!sawText || busy}
          aria-busy={busy}
          onClick={() => void save()}
        >
          保存
        </button>
      </div>
    </div>
  );
}
