import type { OverlayTextKey } from '@/utils/i18n/zh-cn-overlay';
import { createHost, type OverlayHost } from '@/utils/page/host';
import css from './views/overlay.css?inline';
import { createToasts, type Toasts } from './views/toast';

/** The frame's overlay, made when something is first to be shown. */
export function createOverlay(signal: AbortSignal, onGivenUp: () => void) {
  let host: OverlayHost | undefined;
  let toasts: Toasts | undefined;
  const get = () => {
    host ??= createHost({ css, signal, onGivenUp });
    return host;
  };
  return {
    host: get,
    isOwn: (target: EventTarget | null) => host !== undefined && target === host.element,
    tend: () => host?.tend(),
    say(level: 'ok' | 'warn' | 'block', key: OverlayTextKey, ...values: readonly (string | number)[]): void {
      toasts ??= createToasts(get().root);
      toasts.show(level, key, ...values);
    },
  };
}
