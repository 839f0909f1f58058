/**
 * Remembers who has the focus and where the caret stands, also in a frame or an editable.
 * @returns a function that gives both back, if what had them is still there
 */
export function keepCaret(): () => void {
  const focused = document.activeElement;
  const field =
    focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement ? focused : undefined;
  const place = field && ([field.selectionStart, field.selectionEnd] as const);
  const selection = document.getSelection();
  const range = !field && selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
  return () => {
    if (!(focused instanceof HTMLElement) || !focused.isConnected || focused === document.body) return;
    focused.focus({ preventScroll: true });
    if (field && place) field.setSelectionRange(...place);
    else if (range?.startContainer.isConnected) {
      selection?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      );
    }
  };
}
