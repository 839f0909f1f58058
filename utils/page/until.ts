const LOOK_EVERY = 60;

/**
 * Waits until a condition of the page holds; looks at once, at every mutation's edge and a few times a second.
 * @param time longest wait in milliseconds
 * @returns whether it held before the time was up or the signal aborted
 */
export async function until(condition: () => boolean, time: number, signal?: AbortSignal): Promise<boolean> {
  const end = performance.now() + time;
  for (;;) {
    if (condition()) return true;
    if (signal?.aborted || performance.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}
