import { selectIn } from './composer';
import { mapText } from './text-map';
import { until } from './until';

/** Longest time in which an editor that handles a paste was seen to show it (editors.md: 80 ms). */
const PASTE_SHOWS = 120;

const TINYMCE = '.mce-content-body';
/**
 * Editors that were seen to take every paste, and to make something else of execCommand: what the screen shows is then
 * not what is sent (Slate and wangEditor, Lexical, CKEditor 5, Draft.js), or it stands there twice (TinyMCE pastes late).
 * A failed insertion is better than that.
 */
const TAKES_PASTE = `[data-slate-editor], [data-lexical-editor], .ck-editor__editable, .public-DraftEditor-content, ${TINYMCE}`;
/** TinyMCE in Firefox has this among the text for as long as it works at a paste. */
const PASTE_BIN = '%MCEPASTEBIN%';
/** So long such an editor is waited for in a busy page. */
const TAKES_PASTE_WITHIN = 600;

const WORD = /[\p{L}\p{N}\p{P}]/u;

/** Longest time after which a page is told of a new selection. */
const SELECTION_TOLD = 50;

/** Slate (and wangEditor, which is built on it) looks at the selection ten times a second at most. */
const SLATE = '[data-slate-editor]';
const SLATE_HEARS = 120;

/**
 * Puts `text` into an editable in place of `start`..`end`, by the rule measured in fourteen editors: a synthetic paste,
 * or cut where the text is empty, a look at the text, and execCommand only if nothing changed. `defaultPrevented` and
 * return values prove nothing.
 */
export async function insertRich(
  element: HTMLElement,
  start: number,
  end: number,
  text: string,
): Promise<void> {
  const before = mapText(element).text;
  const neighbour = before[start - 1];
  // TinyMCE cuts without a step of undo: the words go as what stands before them is pasted over both.
  if (text === '' && neighbour && WORD.test(neighbour) && element.matches(TINYMCE)) {
    return insertRich(element, start - 1, end, neighbour);
  }
  const changed = () => {
    const { text: now } = mapText(element);
    return now !== before && !now.includes(PASTE_BIN);
  };
  element.focus();
  const heard = selectionHeard(element);
  selectIn(element, start, end);
  await heard;
  // Typed meanwhile: the words no longer stand where they stood.
  if (changed() || (text === '' && start === end)) return;
  if (mayHandleClipboard(element)) {
    // A clipboard of the event's own: the agent's is neither read nor written.
    const clipboardData = new DataTransfer();
    if (text !== '') clipboardData.setData('text/plain', text);
    const type = text === '' ? 'cut' : 'paste';
    const event = { bubbles: true, cancelable: true, composed: true };
    // Firefox takes no clipboard here, but its words.
    const init = { ...event, clipboardData, dataType: 'text/plain', data: text };
    element.dispatchEvent(new ClipboardEvent(type, init));
    const alone = element.matches(TAKES_PASTE);
    if ((await until(changed, alone ? TAKES_PASTE_WITHIN : PASTE_SHOWS)) || alone) return;
    selectIn(element, start, end);
  }
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}

/** Waits until the editor has heard of a selection that is about to be made: it is told in a task of its own. */
async function selectionHeard(element: HTMLElement): Promise<void> {
  await new Promise((resolve) => {
    const over = AbortSignal.timeout(SELECTION_TOLD);
    element.ownerDocument.addEventListener('selectionchange', resolve, { once: true, signal: over });
    // Nobody is told of a selection that stood already.
    over.addEventListener('abort', resolve);
  });
  await new Promise((resolve) => setTimeout(resolve, element.matches(SLATE) ? SLATE_HEARS : 0));
}

/** An editable whose selection API is missing cannot take a paste; Firefox refuses the constructor in some pages. */
function mayHandleClipboard(element: HTMLElement): boolean {
  return (
    element.isContentEditable && typeof DataTransfer === 'function' && typeof ClipboardEvent === 'function'
  );
}
