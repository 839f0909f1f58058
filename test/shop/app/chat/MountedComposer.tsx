import { useEffect, useImperativeHandle, useRef } from 'react';
import { cx } from '../css';
import { settings } from '../start';
import { type ComposerProps, PLACEHOLDER } from './composer';
import { EDITORS } from './editors';
import type { MountedEditor } from './editors/mount';
import { hearKeysFirst } from './send-keys';

const kind = settings.composer as keyof typeof EDITORS;

/** An editor that is loaded when the page shows it, and hears of a key only what the page leaves to it. */
export function MountedComposer({ handle }: ComposerProps) {
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<MountedEditor | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const end = new AbortController();
    hearKeysFirst(element, end.signal);
    const start = async () => {
      const { mount } = await EDITORS[kind]();
      const mounted = await mount(element, { placeholder: PLACEHOLDER, label: '回复内容' });
      if (end.signal.aborted) return mounted.destroy();
      editor.current = mounted;
      if (mounted.frame) hearKeysFirst(mounted.frame, end.signal);
      end.signal.addEventListener('abort', () => mounted.destroy());
    };
    void start();
    return () => end.abort();
  }, []);
  useImperativeHandle(
    handle,
    () => ({
      read: () => editor.current?.read() ?? '',
      write: (text) => editor.current?.write(text),
      newline: () => editor.current?.newline(),
    }),
    [],
  );
  // Vue's field is itself the composer, as the plain text field is; TinyMCE brings a box of its own.
  const id = kind === 'vue' ? undefined : 'composer';
  const plain = kind === 'vue' || kind === 'tinymce';
  return <div id={id} ref={box} className={plain ? undefined : cx('composer', 'composer-rich')} />;
}
