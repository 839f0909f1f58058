import { selectIn } from './composer';
import { mapText } from './text-map';
import { until } from './until';

/** Longest time in which an editor that handles a paste was seen to show it (editors.md: 80 ms). */
const PASTE_SHOWS = 120;

/** Slate (and wangEditor, which is built on it) looks at the selection ten times a second at most. */
const SLATE = '[data-slate-editor]';
const SLATE_HEARS = 120;

/**
 * Inserts into an editable in place of `start`..`end`, by the rule measured in fourteen editors: a synthetic paste, a
 * look at the text, and execCommand only if nothing changed. `defaultPrevented` and return values prove nothing.
 */
export async function insertRich(
  element: HTMLElement,
  start: number,
  end: number,
  text: string,
): Promise<void> {
  const before = mapText(element).text;
  element.focus();
  selectIn(element, start, end);
  // The editor hears of the new selection in a task of its own (selectionchange), Slate after as much as 100 ms.
  await new Promise((resolve) => setTimeout(resolve, element.matches(SLATE) ? SLATE_HEARS : 0));
  // Typed meanwhile: the words no longer stand where they stood.
  if (mapText(element).text !== before) return;
  if (text === '') {
    document.execCommand('delete');
    return;
  }
  if (mayHandlePaste(element)) {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }),
    );
    if (await until(() => mapText(element).text !== before, PASTE_SHOWS)) return;
    selectIn(element, start, end);
  }
  document.execCommand('insertText', false, text);
}

/** An editable whose selection API is missing cannot take a paste; Firefox refuses the constructor in some pages. */
function mayHandlePaste(element: HTMLElement): boolean {
  return (
    element.isContentEditable && typeof DataTransfer === 'function' && typeof ClipboardEvent === 'function'
  );
}
