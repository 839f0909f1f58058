import type { ShopContext } from '@/utils/frame/context';
import { isAbout } from '@/utils/page/shadow';
import { locate } from '@/utils/sites/locate';

/** Calls when the agent ends the conversation with the page's own button: nothing is held, it is only said (003-12). */
export function watchEnd({ definition }: ShopContext, onEnd: () => void, signal: AbortSignal): void {
  const end = definition.chat?.end;
  if (!end) return;
  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      const button = locate(document, end);
      if (button.state === 'found' && isAbout(event, button.element)) onEnd();
    },
    { capture: true, passive: true, signal },
  );
}
