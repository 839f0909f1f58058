import type { OwnRule } from '@/utils/domain/wording/book';
import type { RowFault } from '@/utils/domain/wording/row-context';
import type { FileFormat } from './file-formats';
import type { PlainContext } from './row-context';

/** What the file worker is asked: rules come and go in pieces, so that neither thread is held up by one long copy. */
export type FileTask =
  | { readonly do: 'read'; readonly file: Blob; readonly format: FileFormat; readonly context: PlainContext }
  | { readonly do: 'rules'; readonly rules: readonly OwnRule[] }
  | {
      readonly do: 'write';
      readonly format: FileFormat;
      readonly context: PlainContext;
      readonly source: string;
    };

/** What the file worker answers. */
export type FileNews =
  | { readonly is: 'rules'; readonly rules: readonly OwnRule[] }
  | { readonly is: 'read' }
  | { readonly is: 'faults'; readonly faults: readonly RowFault[]; readonly count: number }
  | { readonly is: 'noSheet' }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'written'; readonly file: Blob };

/** Rules that travel at once. */
export const PIECE = 1_000;

/** Starts the worker that reads and writes files; whoever starts it ends it. */
export function startFileWorker(): Worker {
  return new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
}

/** Lets the page do what is waiting. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
