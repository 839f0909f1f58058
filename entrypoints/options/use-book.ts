import { useCallback, useEffect, useRef, useState } from 'react';
import { failureText } from '@/components/pages/failure-text';
import type { SaveState } from '@/components/pages/types';
import type { WordingBook } from '@/utils/domain/wording/book';
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
  /** Changes at once and stores. @returns whether it was stored */
  readonly edit: (edit: BookEdit) => Promise<boolean>;
}

/** Reads the wording book, follows changes made elsewhere and stores this page's own, one after the other. */
export function useBook(): BookModel {
  const [now, setNow] = useState<RevisedBook>();
  const [unread, setUnread] = useState<string>();
  const [save, setSave] = useState<SaveState>({ state: 'idle' });
  // What is stored, and what is shown: ahead of it by the changes that are still on their way.
  const stored = useRef<RevisedBook>(undefined);
  const shown = useRef<WordingBook>(undefined);
  const pending = useRef(0);
  // The newest revision that was told of; what came while changes were on their way is looked at after them.
  const heard = useRef(-1);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const settle = useCallback(() => {
    if (pending.current > 0 || !stored.current) return;
    shown.current = stored.current.book;
    setNow(stored.current);
  }, []);
  const reload = useCallback(async () => {
    do {
      heard.current = -1;
      const answer = await ask('book.read', null);
      if (answer.ok) stored.current = answer.value;
      setUnread(answer.ok ? undefined : failureText(answer.code, answer.where));
      settle();
    } while (pending.current === 0 && isBehind(heard.current, stored.current));
  }, [settle]);

  useEffect(() => {
    const life = new AbortController();
    const news = ({ revision }: { revision: number }) => {
      heard.current = Math.max(heard.current, revision);
      // What this page stored itself it knows already; a long book takes a while to read.
      if (pending.current === 0 && isBehind(revision, stored.current)) void reload();
    };
    listen({ 'book.changed': news }, life.signal);
    void reload();
    return () => life.abort();
  }, [reload]);

  const edit = useCallback(
    (apply: BookEdit) => {
      const { current: base } = shown;
      if (!base || !stored.current) return Promise.resolve(false);
      const next = apply(base);
      shown.current = next;
      pending.current++;
      setSave({ state: 'saving' });
      setNow({ ...stored.current, book: next });
      const result = queue.current.then(() => store(apply, { base, next }, stored));
      queue.current = result;
      return result.then((failure) => {
        pending.current--;
        setSave(failure === undefined ? { state: 'saved' } : { state: 'failed', reason: failure });
        settle();
        if (pending.current === 0 && isBehind(heard.current, stored.current)) void reload();
        return failure === undefined;
      });
    },
    [settle, reload],
  );
  return { now, unread, save, edit };
}

function isBehind(revision: number, stored: RevisedBook | undefined): boolean {
  return revision > (stored?.revision ?? -1);
}

/** @returns why it was not stored, in words; nothing where it was */
async function store(
  apply: BookEdit,
  ready: { readonly base: WordingBook; readonly next: WordingBook },
  stored: { current: RevisedBook | undefined },
): Promise<string | undefined> {
  for (let left = TRIES; left > 0; left--) {
    // A long book takes a while to change and again to send: keys are heard in between.
    await new Promise((resolve) => setTimeout(resolve));
    const { revision, book } = stored.current as RevisedBook;
    const next = book === ready.base ? ready.next : apply(book);
    const answer = await ask('book.replace', { revision, book: next });
    if (!answer.ok) return failureText(answer.code, answer.where);
    if (answer.value.ok) {
      stored.current = { revision: answer.value.revision, book: next };
      return undefined;
    }
    if (answer.value.code !== 'conflict') return bookFailure(answer.value);
    const read = await ask('book.read', null);
    if (!read.ok) return failureText(read.code, read.where);
    stored.current = read.value;
  }
  return failureText('conflict', '');
}

function bookFailure({ code, where }: { code: string; where: string }): string {
  return code === 'storageFull' ? t('rules.full') : failureText(code, where);
}
