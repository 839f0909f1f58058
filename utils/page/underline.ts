import type { Mark } from './marks';
import { createMirror } from './mirror';
import { createHighlights } from './rich-highlight';

/** Underlines in a composer that leave the editor's own DOM byte-equal. */
export interface Underline {
  show(marks: readonly Mark[]): void;
  /** Where a text offset stands on the screen; undefined where it cannot be told. */
  rectAt(offset: number): DOMRect | undefined;
  /** Puts right what scrolling, resizing or the page's re-rendering has moved or cleared. */
  follow(): void;
  remove(): void;
}

/** Underlines for any composer: a mirror over a native field, highlights or drawn lines for an editable. */
export function createUnderline(
  element: HTMLElement,
  parent: Node,
  styles: Readonly<Record<string, string>>,
): Underline {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)
    return createMirror(element, parent);
  return createHighlights(element, parent, styles);
}
