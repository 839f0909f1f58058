import { useEffect, useRef } from 'react';
import { cx } from '../css';
import { settings } from '../start';
import { useStore } from '../store';
import { MemoForm } from './MemoForm';
import { opened } from './memo-store';

const close = () => opened.set(null);

function NativeDialog({ children }: { children: React.ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={cx('dialog')} aria-labelledby="memo-title" onClose={close}>
      {children}
    </dialog>
  );
}

function PlainDialog({ children }: { children: React.ReactNode }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className={cx('veil')}>
      <div role="dialog" aria-modal="true" aria-labelledby="memo-title" className={cx('dialog')}>
        {children}
      </div>
    </div>
  );
}

export function MemoDialog() {
  const order = useStore(opened);
  if (!order) return null;
  const Shell = settings.memo === 'native' ? NativeDialog : PlainDialog;
  return (
    <Shell>
      <MemoForm order={order} onClose={close} />
    </Shell>
  );
}
