/** A list of callbacks that end with their signals; one that throws does not stop the others. */
export function createListeners() {
  const all = new Set<() => void>();
  return {
    add(see: () => void, signal: AbortSignal): void {
      if (signal.aborted) return;
      all.add(see);
      signal.addEventListener('abort', () => all.delete(see));
    },
    tell(): void {
      for (const see of all) {
        try {
          see();
        } catch (error) {
          console.error('[antou]', error);
        }
      }
    },
  };
}
