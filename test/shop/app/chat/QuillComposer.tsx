import Quill from 'quill';
import 'quill/dist/quill.core.css';
import { useEffect, useImperativeHandle, useRef } from 'react';
import { cx } from '../css';
import { settings } from '../start';
import { type ComposerProps, PLACEHOLDER } from './composer';

// Quill would break the line before the page's own listener hears of the key.
const noBreak = () => false;
const enterBinding = { key: 'Enter', ctrlKey: settings.send === 'ctrl-enter', handler: noBreak };

export function QuillComposer({ handle }: ComposerProps) {
  const box = useRef<HTMLDivElement>(null);
  const quill = useRef<Quill | null>(null);
  useEffect(() => {
    if (!box.current || quill.current) return;
    quill.current = new Quill(box.current, {
      placeholder: PLACEHOLDER,
      formats: [],
      modules: { toolbar: false, keyboard: { bindings: { send: enterBinding } } },
    });
    quill.current.root.setAttribute('aria-label', '回复内容');
  }, []);
  useImperativeHandle(
    handle,
    () => ({
      read: () => quill.current?.getText().replace(/\n$/, '') ?? '',
      write: (text) => void quill.current?.setText(text, 'api'),
      newline: () => {
        const range = quill.current?.getSelection();
        if (!range) return;
        quill.current?.insertText(range.index, '\n', 'user');
        quill.current?.setSelection(range.index + 1);
      },
    }),
    [],
  );
  return <div id="composer" ref={box} className={cx('composer', 'composer-quill')} />;
}
