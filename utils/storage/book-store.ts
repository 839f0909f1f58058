import { EMPTY_BOOK, type WordingBook } from '../domain/wording/book';
import { BOOK_VERSION, parseBook, readStoredBook, toStoredBook } from './book-schema';
import {
  type ChangeFailure,
  RevisedStore,
  type Standing,
  type Unusable,
  type Written,
} from './revised-store';

/** The wording book with the revision it was read at; a change must name it (compare-and-set). */
export interface RevisedBook {
  readonly revision: number;
  readonly book: WordingBook;
  /** Set while the stored book cannot be used: it stays untouched, the shipped rules hold alone. */
  readonly fault?: Unusable;
}

/** What a change of the book came to; the book itself is not sent back, it may be long. */
export type BookChange = { readonly ok: true; readonly revision: number } | ChangeFailure;

/** The one writer of the wording book (用语本). */
export class BookStore {
  private readonly store = new RevisedStore<WordingBook>({
    key: 'wordingBook',
    revisionKey: 'wordingBookRevision',
    version: BOOK_VERSION,
    keeps: true,
    fresh: () => EMPTY_BOOK,
    migrate(stored) {
      const read = readStoredBook(stored);
      return read.ok ? { ...read, from: BOOK_VERSION } : read;
    },
    parse: parseBook,
    write: toStoredBook,
  });

  /** Reads the book. */
  async read(): Promise<RevisedBook> {
    const { revision, value, fault }: Standing<WordingBook> = await this.store.read();
    return { revision, book: value, ...(fault && { fault }) };
  }

  /** @returns the revision alone */
  revision(): Promise<number> {
    return this.store.revision();
  }

  /** Replaces the book if nobody has changed it since `revision`. */
  async replace(revision: number, book: unknown): Promise<BookChange> {
    const written: Written<WordingBook> = await this.store.replace(revision, book);
    return written.ok ? { ok: true, revision: written.now.revision } : written;
  }

  /** @returns what is stored, usable or not */
  raw(): Promise<unknown> {
    return this.store.raw();
  }

  /** Has `work` write a backup's book along with the settings; nobody changes the book meanwhile. */
  restoreWith<R>(book: WordingBook, work: (entries: Record<string, unknown>) => Promise<R>): Promise<R> {
    return this.store.restoreWith(book, work);
  }
}
