import { useLayoutEffect, useRef } from 'react';
import { cx } from '../css';
import type { Message } from '../model';
import { useTick } from '../tick';

const clock = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

function Bubble({ message }: { message: Message }) {
  const { id, side, text, at } = message;
  return (
    <li data-message-id={id} data-side={side} className={cx('message', `message-${side}`)}>
      {side === 'robot' && <span className={cx('robot-mark')}>机器人回复</span>}
      <div className={cx('message-text')}>{text}</div>
      <time dateTime={new Date(at).toISOString()} className={cx('message-time')}>
        {clock.format(at)}
      </time>
    </li>
  );
}

export function MessageList({ messages }: { messages: Message[] }) {
  const list = useRef<HTMLUListElement>(null);
  const tick = useTick();
  const last = messages.at(-1)?.id;
  useLayoutEffect(() => {
    if (last && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [last]);
  return (
    <ul id="message-list" ref={list} className={cx('messages')} aria-label="消息">
      {messages.map((message) => (
        <Bubble key={`${message.id}/${tick}`} message={message} />
      ))}
    </ul>
  );
}
