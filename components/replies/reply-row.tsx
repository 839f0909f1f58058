import type { ReplyHit } from '@/utils/domain/replies/search';
import { expand, type VariableValues } from '@/utils/domain/replies/variables';

interface ReplyRowProps {
  readonly hit: ReplyHit;
  readonly values: VariableValues;
  readonly disabled: boolean;
  /** The key that puts it in, shown beside its title. */
  readonly shortcut?: string | undefined;
  readonly onPick: () => void;
}

/** One reply: code, title with the part that matched, and the text as it would go out. */
export function ReplyRow({ hit: { reply, start, end }, values, disabled, shortcut, onPick }: ReplyRowProps) {
  const { text, missing } = expand(reply.text, values);
  return (
    <button
      type="button"
      className="reply"
      disabled={disabled}
      onMouseDown={(e) => e.preventDefault()}
      onClick={onPick}
      title={text}
    >
      <code>{reply.code}</code>
      <span className="title">
        {reply.title.slice(0, start)}
        <mark>{reply.title.slice(start, end)}</mark>
        {reply.title.slice(end)}
      </span>
      <span className="aside">
        {missing.length > 0 && <span className="chip warn">{missing.join('、')}</span>}
        {shortcut && <kbd>{shortcut}</kbd>}
      </span>
      <span className="text">{text}</span>
    </button>
  );
}
