import { type ComponentType, useEffect, useRef, useState } from 'react';
import { cx } from '../css';
import { noteSent, setComposerReader } from '../practice';
import { postMessage } from '../server';
import { settings } from '../start';
import { useTick } from '../tick';
import { addMessage } from './chat-store';
import type { ComposerHandle, ComposerProps } from './composer';
import { useDrafts } from './drafts';
import { EditableComposer } from './EditableComposer';
import { MountedComposer } from './MountedComposer';
import { QuillComposer } from './QuillComposer';
import { ShadowPart } from './ShadowPart';
import { useSendKeys } from './send-keys';
import { TextareaComposer } from './TextareaComposer';

const COMPOSERS: Partial<Record<string, ComponentType<ComposerProps>>> = {
  textarea: TextareaComposer,
  editable: EditableComposer,
  quill: QuillComposer,
};
const Composer = COMPOSERS[settings.composer] ?? MountedComposer;
const HINT =
  settings.send === 'ctrl-enter' ? '按 Ctrl+Enter 发送，Enter 换行' : '按 Enter 发送，Shift+Enter 换行';

export function ComposerArea({ conversationId }: { conversationId: string }) {
  const composer = useRef<ComposerHandle>(null);
  const form = useRef<HTMLFormElement>(null);
  const [hint, setHint] = useState(HINT);
  const tick = useTick();
  useDrafts(conversationId, composer);
  useEffect(() => setComposerReader(() => composer.current?.read() ?? ''), []);

  const send = async (via: string) => {
    const text = composer.current?.read() ?? '';
    if (!text.trim()) return setHint('不能发送空白消息');
    setHint(HINT);
    composer.current?.write('');
    noteSent({ conversationId, text, via });
    const { message } = await postMessage(conversationId, text, via);
    addMessage(conversationId, message);
  };
  const sendAny = (via: string) => {
    if (form.current) form.current.requestSubmit();
    else void send(via);
  };
  useSendKeys({ send: sendAny, newline: () => composer.current?.newline() });

  const parts = (
    <>
      <Composer handle={composer} />
      <div key={tick} className={cx('send-bar')}>
        <span id="send-hint" className={cx('send-hint')}>
          {hint}
        </span>
        <button
          id="send-button"
          type={settings.form ? 'submit' : 'button'}
          className={cx('primary')}
          onClick={settings.form ? undefined : () => void send('button')}
        >
          发送
        </button>
      </div>
    </>
  );
  if (!settings.form) {
    return (
      <ShadowPart>
        <div className={cx('composer-area')}>{parts}</div>
      </ShadowPart>
    );
  }
  return (
    <ShadowPart>
      <form
        ref={form}
        className={cx('composer-area')}
        onSubmit={(event) => {
          event.preventDefault();
          void send('form');
        }}
      >
        {parts}
      </form>
    </ShadowPart>
  );
}
