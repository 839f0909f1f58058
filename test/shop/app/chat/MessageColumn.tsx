import { cx } from '../css';
import { useStore } from '../store';
import { useTick } from '../tick';
import { ComposerArea } from './ComposerArea';
import { conversations, currentId } from './chat-store';
import { MessageList } from './MessageList';

export function MessageColumn() {
  const id = useStore(currentId);
  const conversation = useStore(conversations).find((each) => each.id === id);
  const tick = useTick();
  return (
    <section className={cx('talk')} aria-label="聊天">
      <header id="chat-header" key={`header/${tick}`} className={cx('talk-head')}>
        <span data-field="buyer">{conversation?.buyer}</span>
      </header>
      <MessageList key={id} messages={conversation?.messages ?? []} />
      <ComposerArea conversationId={id} />
    </section>
  );
}
