import { useCallback, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { cx } from '../css';
import { type ComposerProps, PLACEHOLDER } from './composer';

export function TextareaComposer({ handle }: ComposerProps) {
  const [text, setText] = useState('');
  const model = useRef('');
  const area = useRef<HTMLTextAreaElement>(null);
  const write = useCallback((next: string) => {
    model.current = next;
    setText(next);
  }, []);
  useImperativeHandle(
    handle,
    () => ({
      read: () => model.current,
      write,
      newline: () => {
        const element = area.current;
        if (!element) return;
        const at = element.selectionStart + 1;
        flushSync(() =>
          write(
            `${model.current.slice(0, element.selectionStart)}\n${model.current.slice(element.selectionEnd)}`,
          ),
        );
        element.setSelectionRange(at, at);
      },
    }),
    [write],
  );
  return (
    <textarea
      id="composer"
      ref={area}
      className={cx('composer')}
      aria-label="回复内容"
      placeholder={PLACEHOLDER}
      value={text}
      onChange={(event) => write(event.target.value)}
    />
  );
}
