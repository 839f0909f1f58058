import { useCallback, useEffect, useRef, useState } from 'react';
import { failureText } from '@/components/pages/failure-text';
import type { SaveState } from '@/components/pages/types';
import type { BookEdit } from '@/utils/domain/wording/book-changes';
import { t } from '@/utils/i18n/pages';
import { ask, listen } from '@/utils/messages/client';
import type { RevisedBook } from '@/utils/storage/book-store';

const TRIES = 20;

/** The wording book as the page uses it. */
export interface BookModel {
  readonly now: RevisedBook | undefined;
  /** Why it could not be read at all, in words. */
  readonly unread: string | undefined;
  readonly save: SaveState;
  /** Changes and stores at once. @returns whether it was stored */
  readonly edit: (edit: BookEdit) => Promise<boolean>;
  readonly reload: () => Promise<void>;
}

/** Reads the wording book, follows changes made elsewhere and stores this page's own, one after the other. */
export function useBook(): BookModel {
  const [now, setNow] = useState<RevisedBook>();
  const [unread, setUnread] = useState<string>();
  const [save, setSave] = useState<SaveState>({ state: 'idle' });
  const latest = useRef<RevisedBook>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const take = useCallback((book: RevisedBook) => {
    latest.current = book;
    setNow(book);
  }, []);
  const reload = useCallback(async () => {
    const answer = await ask('book.read', null);
    if (answer.ok) take(answer.value);
    setUnread(answer.ok ? undefined : failureText(answer.code, answer.where));
  }, [take]);

  useEffect(() => {
    const life = new AbortController();
    const news = ({ revision }: { revision: number }) => {
      // What this page stored itself it knows already; a long book takes a while to read.
      if (revision > (latest.current?.revision ?? -1)) void reload();
    };
    listen({ 'book.changed': news }, life.signal);
    void reload();
    return () => life.abort();
  }, [reload]);

  const edit = useCallback(
    (apply: BookEdit) => {
      setSave({ state: 'saving' });
      const stored = queue.current.then(() => store(apply, latest, take));
      queue.current = stored;
      return stored.then((failure) => {
        setSave(failure === undefined ? { state: 'saved' } : { state: 'failed', reason: failure });
        return failure === undefined;
      });
    },
    [take],
  );
  return { now, unread, save, edit, reload };
}

/** @returns why it was not stored, in words; nothing where it was */
async function store(
  apply: BookEdit,
  latest: { current: RevisedBook | undefined },
  take: (book: RevisedBook) => void,
): Promise<string | undefined> {
  for (let left = TRIES; left > 0; left--) {
    if (!latest.current) return t('pages.loading');
    const { revision, book } = latest.current;
    const next = apply(book);
    const answer = await ask('book.replace', { revision, book: next });
    if (!answer.ok) return failureText(answer.code, answer.where);
    if (answer.value.ok) {
      take({ revision: answer.value.revision, book: next });
      return undefined;
    }
    if (answer.value.code !== 'conflict') return bookFailure(answer.value);
    const read = await ask('book.read', null);
    if (!read.ok) return failureText(read.code, read.where);
    take(read.value);
  }
  return failureText('conflict', '');
}

function bookFailure({ code, where }: { code: string; where: string }): string {
  return code === 'storageFull' ? t('rules.full') : failureText(code, where);
}
