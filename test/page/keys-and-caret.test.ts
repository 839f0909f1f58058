// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { keepCaret } from '@/utils/page/keep-caret';
import { createKeyTable } from '@/utils/page/key-table';

/** An event as the agent's own hand makes it. */
function byHand<T extends Event>(event: T): T {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

describe('the caret that a write has borrowed', () => {
  const [composer, dialog] = [document.createElement('textarea'), document.createElement('textarea')];

  beforeEach(() => {
    document.body.replaceChildren(composer, dialog);
    composer.value = '好的，马上';
    composer.focus();
    composer.setSelectionRange(2, 2);
  });

  it('is given back to who had it', () => {
    const giveBack = keepCaret();
    dialog.focus();
    giveBack();
    expect(document.activeElement).toBe(composer);
    expect(composer.selectionStart).toBe(2);
  });

  it('is not taken from what the agent has gone to meanwhile', () => {
    const giveBack = keepCaret();
    dialog.dispatchEvent(byHand(new Event('pointerdown', { bubbles: true })));
    dialog.focus();
    giveBack();
    expect(document.activeElement).toBe(dialog);
  });

  it('is given back for all that the page presses itself, and where nobody has it', () => {
    const forged = keepCaret();
    dialog.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    dialog.focus();
    forged();
    expect(document.activeElement).toBe(composer);
    const left = keepCaret();
    dialog.dispatchEvent(byHand(new Event('pointerdown', { bubbles: true })));
    dialog.focus();
    dialog.remove();
    left();
    expect(document.activeElement).toBe(composer);
  });
});

it('a composition whose composer is gone ends with the next key that is typed plainly', () => {
  const end = new AbortController();
  const keys = createKeyTable(() => false, end.signal);
  window.dispatchEvent(new Event('compositionstart'));
  expect(keys.composing).toBe(true);
  window.dispatchEvent(byHand(new KeyboardEvent('keydown', { key: 'a', code: 'KeyA', isComposing: true })));
  expect(keys.composing).toBe(true);
  window.dispatchEvent(byHand(new KeyboardEvent('keydown', { key: 'a', code: 'KeyA' })));
  expect(keys.composing).toBe(false);
  end.abort();
});
