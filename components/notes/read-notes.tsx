import { readNotes } from '@/utils/domain/notes/read-notes';
import { t } from '@/utils/i18n/text';

/** The notes of a memo made readable: who, when and what of each; nothing where none says who or when. */
export function ReadNotes({ memo }: { memo: string }) {
  const notes = readNotes(memo);
  if (!notes.some(({ who, when }) => who || when)) return null;
  const seen = new Map<string, number>();
  return (
    <ul className="read-notes" aria-label={t('notes.read')}>
      {notes.map(({ who, when, time, what, chased }) => {
        const words = [who, when, time, what].join(' ');
        const count = (seen.get(words) ?? 0) + 1;
        seen.set(words, count);
        return (
          <li key={`${words} ${count}`}>
            {who && <span className="chip flat">{who}</span>}
            {when && <span className="chip flat">{[when, time].filter(Boolean).join(' ')}</span>}
            {chased && <span className="chip warn">{t('notes.chased')}</span>}
            {count > 1 && <span className="chip warn">{t('notes.twice')}</span>}
            <span>{what}</span>
          </li>
        );
      })}
    </ul>
  );
}
