/** A native text field. */
export type PlainField = HTMLTextAreaElement | HTMLInputElement;

/**
 * Puts `text` in place of the selection `start`..`end` of a field, so that the page's framework sees it and undo
 * keeps working: execCommand, and where the value did not change the native setter (reference: editors, rule "auto").
 */
export function insertPlain(field: PlainField, start: number, end: number, text: string): void {
  field.focus();
  field.setSelectionRange(start, end);
  const before = field.value;
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  if (field.value !== before || text === before.slice(start, end)) return;
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  setter?.call(field, before.slice(0, start) + text + before.slice(end));
  field.setSelectionRange(start + text.length, start + text.length);
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
}

/** Replaces the whole text of a field. */
export function setPlainText(field: PlainField, text: string): void {
  insertPlain(field, 0, field.value.length, text);
}
