import { useRef, useState } from 'react';
import { cx } from '../css';
import { addressOf } from '../router';
import { settings } from '../start';
import { useStore } from '../store';
import { ConversationList } from './ConversationList';
import { conversations, currentId } from './chat-store';
import { useFrameLead } from './frame';
import { ChatHeader, MessageColumn } from './MessageColumn';
import { OrderCard } from './OrderCard';

function InnerFrame({ id }: { id: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [address] = useState(() => addressOf('/chat/frame'));
  useFrameLead(frame, id);
  return (
    <iframe id="chat-frame" ref={frame} className={cx('talk', 'talk-frame')} title="聊天" src={address} />
  );
}

export function ChatPage() {
  const id = useStore(currentId);
  const buyer = useStore(conversations).find((each) => each.id === id)?.buyer;
  return (
    <div className={cx('chat')}>
      <ConversationList />
      {settings.frame === 'none' && <MessageColumn />}
      {settings.frame === 'inner' && <InnerFrame id={id} />}
      {settings.frame === 'split' && (
        <div className={cx('talk')}>
          <ChatHeader />
          <InnerFrame id={id} />
        </div>
      )}
      <OrderCard buyer={buyer} />
    </div>
  );
}
