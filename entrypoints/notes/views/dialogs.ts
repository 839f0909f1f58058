import type { NotePreview } from '@/utils/domain/notes/plan';
import type { Memo } from '@/utils/domain/shop/order';
import type { ShopContext } from '@/utils/frame/context';
import { noteBox } from './note-box';
import { previewBody } from './preview';
import { whoBody } from './who-body';

/** What the agent has decided on a preview. */
export interface Decision {
  /** The memo that the preview showed; the decision is good for no other. */
  readonly before: Memo;
  readonly colour: 'keep' | 'lower';
  /** The note's own words, changed or not. */
  readonly own: string;
}

/** The questions that a note may ask before it is written; undefined where the agent does not want it. */
export interface NoteDialogs {
  preview(no: string, preview: NotePreview): Promise<Decision | undefined>;
  /** Who is at the desk: the name to write. */
  who(no: string, agent: string): Promise<string | undefined>;
}

/** What a question's box holds and how its keys work. */
export interface BoxBody<T> {
  readonly label: string;
  readonly content: readonly HTMLElement[];
  readonly focus: () => void;
  /** What a key decides, if anything; `typing`: the caret stands in a field of the box. */
  readonly onKey: (event: KeyboardEvent, typing: boolean) => { readonly value: T } | undefined;
}

/** Makes the questions; one stands open at a time. */
export function createNoteDialogs(context: ShopContext, signal: AbortSignal): NoteDialogs {
  return {
    preview: (no, preview) =>
      noteBox<Decision>(context, no, signal, (done) => previewBody(context, preview, done)),
    who: (no, agent) => noteBox<string>(context, no, signal, (done) => whoBody(context, agent, done)),
  };
}
