import type { ComposerWatch } from '@/utils/frame/composer-watch';
import type { KeyTable } from '@/utils/page/key-table';
import { createSendHold, type SendWay } from '@/utils/page/send-hold';
import type { Definition } from '@/utils/sites/definition';
import { locate } from '@/utils/sites/locate';

/**
 * Listens for sends from the first moment, ahead of the page; whoever decides comes later. Without a decider, as on
 * a page without the guard, everything goes.
 */
export function createSends(
  definition: Definition,
  composer: ComposerWatch,
  keys: KeyTable,
  signal: AbortSignal,
) {
  let decider: ((way: SendWay) => boolean) | undefined;
  const spec = definition.composer;
  const inComposer = (node: EventTarget | null) =>
    node instanceof Node && composer.current()?.element.contains(node) === true;
  const sendButton = () => {
    const located = spec ? locate(document, spec.send) : undefined;
    return located?.state === 'found' ? located.element : undefined;
  };
  const hold = createSendHold({
    isSendKey: (event) =>
      spec?.sendKeys.some(
        (key) => key.key === event.key && (key.ctrl ?? false) === (event.ctrlKey || event.metaKey),
      ) === true &&
      !event.shiftKey &&
      !event.altKey &&
      inComposer(event.target),
    isSendTarget: (target) => sendButton()?.contains(target) === true,
    isSendForm: (form) => {
      const element = composer.current()?.element;
      return element !== undefined && form.contains(element);
    },
    text: () => composer.current()?.read(),
    decide: (way) => decider?.(way) ?? true,
    keys,
    signal,
  });
  return {
    arm: hold.arm,
    onSend(decide: (way: SendWay) => boolean, until: AbortSignal): void {
      decider = decide;
      until.addEventListener('abort', () => {
        if (decider === decide) decider = undefined;
      });
    },
  };
}
