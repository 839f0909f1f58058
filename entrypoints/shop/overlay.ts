import { createHost, type OverlayHost } from '@/utils/page/host';
import composerCss from './views/composer.css?inline';
import fieldsCss from './views/fields.css?inline';
import overlayCss from './views/overlay.css?inline';
import { createToasts, type Toasts } from './views/toast';
import tokensCss from './views/tokens.css?inline';

const CSS_TEXT = tokensCss + overlayCss + composerCss + fieldsCss;

/** The frame's overlay, made when something is first to be shown. */
export function createOverlay(signal: AbortSignal, onGivenUp: () => void) {
  let host: OverlayHost | undefined;
  let toasts: Toasts | undefined;
  const get = () => {
    host ??= createHost({ css: CSS_TEXT, signal, onGivenUp });
    return host;
  };
  return {
    host: get,
    isOwn: (target: EventTarget | null) => host !== undefined && target === host.element,
    tend: () => host?.tend(),
    say(level: 'ok' | 'warn' | 'block', key: string, ...values: readonly (string | number)[]): void {
      toasts ??= createToasts(get().root);
      toasts.show(level, key, ...values);
    },
  };
}
