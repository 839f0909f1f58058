import { deepActiveElement, selectedAt, selectionAt } from './shadow';

/**
 * Remembers who has the focus and where the caret stands, also in a frame, a shadow root or an editable.
 * @returns a function that gives both back, if what had them is still there and the agent has not gone elsewhere
 */
export function keepCaret(): () => void {
  const focused = deepActiveElement();
  const field =
    focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement ? focused : undefined;
  const place = field && ([field.selectionStart, field.selectionEnd] as const);
  const selected = field || !focused ? undefined : selectedAt(focused);
  const range = selected instanceof Range ? selected.cloneRange() : selected;
  const watch = new AbortController();
  let pressed = false;
  for (const type of ['pointerdown', 'keydown'] as const) {
    const see = ({ isTrusted }: Event) => {
      pressed ||= isTrusted;
    };
    addEventListener(type, see, { capture: true, passive: true, signal: watch.signal });
  }
  return () => {
    watch.abort();
    const { activeElement, body } = document;
    // What a dialog leaves behind is nobody's; what the agent has pressed or typed in is the agent's.
    if (pressed && activeElement && activeElement !== body) return;
    if (!(focused instanceof HTMLElement) || !focused.isConnected || focused === body) return;
    focused.focus({ preventScroll: true });
    if (field && place) field.setSelectionRange(...place);
    else if (range?.startContainer.isConnected) {
      selectionAt(focused)?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      );
    }
  };
}
