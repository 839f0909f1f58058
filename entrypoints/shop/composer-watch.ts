import type { ComposerWatch } from '@/utils/frame/composer-watch';
import { type Composer, composerOf, type TextSelection } from '@/utils/page/composer';
import { isComposing } from '@/utils/page/key-table';
import { isAbout } from '@/utils/page/shadow';
import type { Definition } from '@/utils/sites/definition';
import { readComposer, readComposers } from '@/utils/sites/read';
import { createListeners } from './listeners';

/** Makes the watch of one frame. */
export function watchComposer(definition: Definition, signal: AbortSignal): ComposerWatch {
  const seers = new Set<(composer: Composer, composing: boolean) => void>();
  const carets = createListeners();
  let composer: Composer | undefined;
  let seen = '';
  let last: { readonly text: string; readonly selection: TextSelection } | undefined;

  const current = () => {
    const located = readComposer(definition);
    if (located.state !== 'found') composer = undefined;
    else if (composer?.element !== located.element) {
      composer = composerOf(located.element);
      last = undefined;
    }
    return composer;
  };
  const remember = () => {
    const selection = composer?.element.isConnected ? composer.selection() : undefined;
    if (composer && selection) last = { text: composer.read(), selection };
  };
  const tell = (composing: boolean) => {
    if (!composer) return;
    seen = composer.read();
    remember();
    for (const see of seers) see(composer, composing);
  };
  /** What a root's own listener gets was heard on window before, if it could be told there what it is about. */
  const heard = new WeakSet<Event>();
  const onInput = (event: Event) => {
    const found = current();
    if (!found || heard.has(event) || !isAbout(event, found.element)) return;
    heard.add(event);
    tell(event.type !== 'compositionend' && (event as InputEvent).isComposing === true);
  };
  const look = () => {
    const before = composer;
    const found = current();
    if (found && (found !== before || found.read() !== seen)) tell(false);
  };
  /** Editors that write the text themselves fire no input event; when the key is let go the text is there. */
  const onKeyUp = (event: KeyboardEvent) => {
    if (!isComposing(event) && composer && isAbout(event, composer.element)) look();
  };
  const onSelection = () => {
    remember();
    carets.tell();
  };
  const arm = (on: EventTarget = globalThis) => {
    on.addEventListener('keyup', onKeyUp as EventListener, { capture: true, signal });
    for (const type of ['input', 'compositionupdate', 'compositionend']) {
      on.addEventListener(type, onInput, { capture: true, signal });
    }
    on.addEventListener('selectionchange', onSelection, { capture: true, signal });
  };
  arm();
  return {
    current,
    every() {
      const only = current();
      return readComposers(definition).map((element) =>
        element === only?.element ? only : composerOf(element),
      );
    },
    target() {
      const found = current();
      if (!found) return undefined;
      const text = found.read();
      const at = found.selection() ?? (last?.text === text ? last.selection : undefined);
      return at ?? { start: text.length, end: text.length };
    },
    onText(see, until) {
      seers.add(see);
      until.addEventListener('abort', () => seers.delete(see));
    },
    onCaret: carets.add,
    look,
    arm,
  };
}
