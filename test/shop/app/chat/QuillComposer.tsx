import Quill from 'quill';
import 'quill/dist/quill.core.css';
import { useEffect, useImperativeHandle, useRef } from 'react';
import { cx } from '../css';
import { settings } from '../start';
import { type ComposerProps, PLACEHOLDER } from './composer';

// Quill would break the line before the page's own listener hears of the key.
const noBreak = () => false;
const enterBinding = { key: 'Enter', ctrlKey: settings.send === 'ctrl-enter', handler: noBreak };

/** Quill asks the document who has the focus and what is selected; pages that put it into a root help it like this. */
function seeIntoRoot(quill: Quill, root: ShadowRoot & { getSelection?(): Selection | null }): void {
  const outside = document.getSelection.bind(document);
  document.getSelection = () => (root.activeElement && root.getSelection?.()) || outside();
  Object.assign(quill.selection, { hasFocus: () => quill.root.contains(root.activeElement) });
}

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
    const root = box.current.getRootNode();
    if (root instanceof ShadowRoot) seeIntoRoot(quill.current, root);
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
