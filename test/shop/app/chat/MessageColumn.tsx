import { cx } from '../css';
import { endConversation } from '../server';
import { settings } from '../start';
import { useStore } from '../store';
import { useTick } from '../tick';
import { ComposerArea } from './ComposerArea';
import { conversations, currentId } from './chat-store';
import { MessageList } from './MessageList';

/** Whose conversation is open. */
export function ChatHeader() {
  const id = useStore(currentId);
  const buyer = useStore(conversations).find((each) => each.id === id)?.buyer;
  return (
    <>
      <header id="chat-header" key={`header/${useTick()}`} className={cx('talk-head')}>
        <span data-field="buyer">{buyer}</span>
      </header>
      <button
        id="end-conversation"
        type="button"
        className={cx('talk-end')}
        onClick={() => void endConversation(id)}
      >
        结束会话
      </button>
    </>
  );
}

export function MessageColumn() {
  const id = useStore(currentId);
  const conversation = useStore(conversations).find((each) => each.id === id);
  return (
    <section className={cx('talk')} aria-label="聊天">
      {settings.frame !== 'split' && <ChatHeader />}
      <MessageList key={id} messages={conversation?.messages ?? []} />
      <ComposerArea conversationId={id} />
    </section>
  );
}
