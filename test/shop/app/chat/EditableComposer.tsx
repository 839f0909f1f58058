import { useEffect, useImperativeHandle, useRef } from 'react';
import { cx } from '../css';
import { type ComposerProps, PLACEHOLDER } from './composer';

export function EditableComposer({ handle }: ComposerProps) {
  const box = useRef<HTMLDivElement>(null);
  const model = useRef('');
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const hear = () => {
      // biome-ignore lint/performance/useDomNodeTextContent: line breaks count as they are seen
      model.current = element.innerText.replace(/\n$/, '');
    };
    element.addEventListener('input', hear);
    return () => element.removeEventListener('input', hear);
  }, []);
  useImperativeHandle(
    handle,
    () => ({
      read: () => model.current,
      write: (text) => {
        model.current = text;
        if (box.current) box.current.textContent = text;
      },
      newline: () => void document.execCommand('insertLineBreak'),
    }),
    [],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: real shops have editors that are no text fields
    <div
      id="composer"
      ref={box}
      className={cx('composer', 'composer-editable')}
      contentEditable
      tabIndex={0}
      suppressContentEditableWarning
      role="textbox"
      aria-multiline="true"
      aria-label="回复内容"
      data-placeholder={PLACEHOLDER}
    />
  );
}
