import { useMemo, useState } from 'react';
import { searchReplies } from '@/utils/domain/replies/search';
import { idOf } from '@/utils/domain/shop/conversation';
import type { Intent } from '@/utils/domain/shop/intent';
import { t } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/state/snapshot';
import { ReplyRow } from './reply-row';

/** Replies (话术): search, or browse by group; a click puts one into the composer. */
export function ReplyTab({ snapshot, onAct }: { snapshot: Snapshot; onAct: (intent: Intent) => void }) {
  const [query, setQuery] = useState('');
  const { replies, values, canInsert, conversation } = snapshot;
  const hits = useMemo(() => searchReplies(replies?.list ?? [], query), [replies, query]);
  if (!replies) return <p className="empty">{t('panel.loading')}</p>;
  const searching = query.trim() !== '';
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
      {groups.map((group) => (
        <section key={group} aria-label={group || t('panel.results')}>
          <h2>{group || t('panel.found', hits.length)}</h2>
          {hits
            .filter((hit) => searching || hit.reply.group === group)
            .map((hit) => (
              <ReplyRow
                key={hit.reply.id}
                hit={hit}
                values={values}
                disabled={!canInsert}
                onPick={() =>
                  onAct({ kind: 'insertReply', reply: hit.reply.id, conversation: idOf(conversation) })
                }
              />
            ))}
        </section>
      ))}
    </>
  );
}
