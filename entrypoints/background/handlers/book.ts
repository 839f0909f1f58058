import * as v from 'valibot';
import type { WordingBook } from '@/utils/domain/wording/book';
import type { Handlers } from '@/utils/messages/server';
import { BookStore } from '@/utils/storage/book-store';
import { tellAll } from '../tell';

/** The one writer of the wording book. */
export const bookStore = new BookStore();

// The store checks it whole; a second look here would take as long again.
const anyBook = v.custom<WordingBook>((value) => typeof value === 'object' && value !== null);

/** The wording book: read and changed by our own pages, told to every tab. */
export const bookHandlers: Pick<Handlers, 'book.read' | 'book.replace'> = {
  'book.read': { payload: v.null(), fromPages: false, answer: () => bookStore.read() },
  'book.replace': {
    payload: v.strictObject({ revision: v.number(), book: anyBook }),
    fromPages: false,
    async answer({ revision, book }) {
      const change = await bookStore.replace(revision, book);
      if (change.ok) void tellAll('book.changed', { revision: change.revision });
      return change;
    },
  },
};
