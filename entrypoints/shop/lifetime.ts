import { isAlive, runtime } from '@/utils/platform/runtime';

const LOOK_EVERY = 10_000;

/**
 * Tells when this script has become an orphan: its extension was updated or removed. A port tells at once while the
 * worker lives; afterwards the runtime's id, looked at now and then, does. The framework's own context is not used:
 * the page could forge its end.
 */
export function watchLifetime(onOrphaned: () => void, signal: AbortSignal): void {
  let told = false;
  const look = () => {
    if (told || signal.aborted || isAlive()) return;
    told = true;
    clearInterval(timer);
    onOrphaned();
  };
  const timer = setInterval(look, LOOK_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
  document.addEventListener('visibilitychange', look, { signal });
  addEventListener('focus', look, { signal });
  try {
    // The worker's own sleep ends the port too; then the id is still there and nothing is wrong.
    runtime()
      ?.connect({ name: 'shop' })
      .onDisconnect.addListener(() => setTimeout(look, 0));
  } catch {
    look();
  }
}
