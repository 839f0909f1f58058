import { useMemo, useState } from 'react';
import { type ReplyHit, searchReplies } from '@/utils/domain/replies/search';
import { idOf } from '@/utils/domain/shop/conversation';
import type { Intent } from '@/utils/domain/shop/intent';
import { t } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/state/snapshot';
import { ReplyRow } from './reply-row';

/**
 * Replies (话术): search, or browse by group, what fits the buyer's last words ahead; a click puts one into the
 * composer.
 */
export function ReplyTab({ snapshot, onAct }: { snapshot: Snapshot; onAct: (intent: Intent) => void }) {
  const [query, setQuery] = useState('');
  const { replies, suggested, canInsert } = snapshot;
  const hits = useMemo(() => searchReplies(replies?.list ?? [], query), [replies, query]);
  if (!replies) return <p className="empty">{t('panel.loading')}</p>;
  const searching = query.trim() !== '';
  const fitting = searching ? [] : hitsOf(hits, suggested ?? []);
  const groups = searching ? [''] : replies.groups;
  return (
    <>
      <input
        className="search"
        type="search"
        value={query}
        placeholder={t('panel.search')}
        aria-label={t('panel.search')}
        onChange={(event) => setQuery(event.target.value)}
      />
      {!canInsert && <p className="notice">{t('reply.noComposer')}</p>}
      {searching && hits.length === 0 && <p className="empty">{t('panel.noReply')}</p>}
      {fitting.length > 0 && (
        <Section title={t('panel.suggested')} hits={fitting} keyed snapshot={snapshot} onAct={onAct} />
      )}
      {groups.map((group) => (
        <Section
          key={group}
          title={group || t('panel.found', hits.length)}
          label={group || t('panel.results')}
          hits={hits.filter((hit) => searching || hit.reply.group === group)}
          snapshot={snapshot}
          onAct={onAct}
        />
      ))}
    </>
  );
}

/** The hits of these replies, in the order of the ids. */
function hitsOf(hits: readonly ReplyHit[], ids: readonly string[]): ReplyHit[] {
  return ids.flatMap((id) => hits.find(({ reply }) => reply.id === id) ?? []);
}

interface SectionProps {
  readonly title: string;
  readonly label?: string;
  readonly hits: readonly ReplyHit[];
  /** Whether Alt and the number of its place put a row in. */
  readonly keyed?: boolean;
  readonly snapshot: Snapshot;
  readonly onAct: (intent: Intent) => void;
}

function Section({ title, label = title, hits, keyed = false, snapshot, onAct }: SectionProps) {
  const { values, canInsert, conversation } = snapshot;
  return (
    <section aria-label={label}>
      <h2>{title}</h2>
      {hits.map((hit, at) => (
        <ReplyRow
          key={hit.reply.id}
          hit={hit}
          values={values}
          shortcut={keyed ? `Alt+${at + 1}` : undefined}
          disabled={!canInsert}
          onPick={() => onAct({ kind: 'insertReply', reply: hit.reply.id, conversation: idOf(conversation) })}
        />
      ))}
    </section>
  );
}
