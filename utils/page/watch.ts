const SETTLES = 120;
const LONGEST = 400;

/** Attributes that tell of a change on any site. */
const ATTRIBUTES = ['open', 'aria-current', 'aria-selected', 'class', 'disabled'];

/**
 * Tells of changes of a page: at once of a dialog, a new address or a new document, else when it has settled for
 * 120 ms, at the latest after 400 ms. No polling, no full rescan. `attributes` are those that this site adds.
 */
export function watchPage(
  onChange: () => void,
  onUrgent: () => void,
  attributes: readonly string[],
  signal: AbortSignal,
): void {
  let first = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    first = 0;
    onChange();
  };
  const schedule = () => {
    const now = performance.now();
    first ||= now;
    if (timer !== undefined) {
      if (now - first > LONGEST) return;
      clearTimeout(timer);
    }
    timer = setTimeout(tell, SETTLES);
  };
  const observer = new MutationObserver((records) => {
    if (records.some(isUrgent)) onUrgent();
    schedule();
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: [...ATTRIBUTES, ...attributes],
  });
  for (const type of ['popstate', 'hashchange', 'resize'] as const)
    addEventListener(type, schedule, { signal });
  document.addEventListener('scroll', onUrgent, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  schedule();
}

/** A dialog that opens or closes, a whole subtree taken away (the overlay may be in it), a new document. */
function isUrgent(record: MutationRecord): boolean {
  return record.attributeName === 'open' || record.removedNodes.length > 0;
}
