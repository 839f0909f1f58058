import { useEffect, useState } from 'react';
import { cx } from '../css';
import type { Conversation } from '../model';
import { useStore } from '../store';
import { conversations, currentId } from './chat-store';
import { waitingSince, waitText } from './waiting';

function useSeconds(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function Item({ conversation, current, now }: { conversation: Conversation; current: boolean; now: number }) {
  const { id, buyer, messages } = conversation;
  const since = waitingSince(messages);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: shops' conversation lists know the mouse alone
    <li
      data-conversation-id={id}
      aria-current={current ? 'true' : undefined}
      className={cx('conversation')}
      onClick={() => currentId.set(id)}
    >
      <span className={cx('conversation-name')}>{buyer}</span>
      {since !== undefined && <span className={cx('wait-mark')}>{waitText(since, now)}</span>}
      <span className={cx('conversation-last')}>{messages.at(-1)?.text}</span>
    </li>
  );
}

export function ConversationList() {
  const list = useStore(conversations);
  const current = useStore(currentId);
  const now = useSeconds();
  return (
    <ul id="conversation-list" className={cx('conversations')} aria-label="会话列表">
      {list.map((each) => (
        <Item key={each.id} conversation={each} current={each.id === current} now={now} />
      ))}
    </ul>
  );
}
