import { insertPlain, type PlainField } from './plain-text';
import { insertRich } from './rich-text';
import { hasFocus, selectedAt, selectionAt } from './shadow';
import { mapText } from './text-map';

/** A selection in a composer by text offsets; a caret where both are the same. */
export interface TextSelection {
  readonly start: number;
  readonly end: number;
}

/** The composer of a page (输入框), read and written the same way whatever editor it is. */
export interface Composer {
  readonly element: HTMLElement;
  readonly rich: boolean;
  read(): string;
  /** Whether `read` gives all there is: an editor may draw only what is near the view. */
  isWhole(): boolean;
  /** The selection as it is, or undefined while the caret is elsewhere. */
  selection(): TextSelection | undefined;
  /**
   * Replaces `start`..`end` with `text` and leaves the caret behind it, or at an offset of the text. Does nothing while
   * another replacement runs, or where `words` are given and no longer stand there.
   * @returns whether the editor, read back, now holds exactly that
   */
  replace(start: number, end: number, text: string, more?: Replacing): Promise<boolean>;
}

/** What else a replacement is told. */
export interface Replacing {
  /** What must still stand there. */
  readonly words?: string;
  /** Where in the new text typing goes on. */
  readonly caret?: number;
}

/** Wraps an element that a definition named as composer. */
export function composerOf(element: HTMLElement): Composer {
  const composer =
    element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
      ? plain(element)
      : rich(element);
  let busy = false;
  return {
    ...composer,
    async replace(start, end, text, more = {}) {
      const { words } = more;
      if (busy || (words !== undefined && composer.read().slice(start, end) !== words)) return false;
      busy = true;
      try {
        return await composer.replace(start, end, text, more);
      } finally {
        busy = false;
      }
    },
  };
}

function plain(field: PlainField): Composer {
  return {
    element: field,
    rich: false,
    read: () => field.value,
    isWhole: () => true,
    selection: () =>
      hasFocus(field) ? { start: field.selectionStart ?? 0, end: field.selectionEnd ?? 0 } : undefined,
    async replace(start, end, text, { caret } = {}) {
      const wanted = field.value.slice(0, start) + text + field.value.slice(end);
      insertPlain(field, start, end, text);
      // At once: typing goes on.
      if (caret !== undefined) field.setSelectionRange(start + caret, start + caret);
      // A controlled field may put its own value back a moment later.
      await new Promise((resolve) => setTimeout(resolve, 0));
      return field.value === wanted;
    },
  };
}

function rich(element: HTMLElement): Composer {
  const read = () => mapText(element).text;
  return {
    element,
    rich: true,
    read,
    // CodeMirror leaves lines far from the view undrawn and puts a gap of their height there.
    isWhole: () => element.querySelector('.cm-gap') === null,
    selection() {
      const range = selectedAt(element);
      if (!range || !element.contains(range.startContainer) || !element.contains(range.endContainer))
        return undefined;
      const map = mapText(element);
      return {
        start: map.offsetOf(range.startContainer, range.startOffset),
        end: map.offsetOf(range.endContainer, range.endOffset),
      };
    },
    async replace(start, end, text, { caret } = {}) {
      const before = read();
      const wanted = before.slice(0, start) + text + before.slice(end);
      await insertRich(element, start, end, text);
      if (caret !== undefined) selectIn(element, start + caret, start + caret);
      return sameText(read(), wanted);
    },
  };
}

/** Selects a part of an editable by text offsets. */
export function selectIn(element: HTMLElement, start: number, end: number): void {
  const map = mapText(element);
  const from = map.place(start);
  const to = map.place(end);
  selectionAt(element)?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function sameText(one: string, other: string): boolean {
  return one.replace(/\s+$/, '') === other.replace(/\s+$/, '');
}
