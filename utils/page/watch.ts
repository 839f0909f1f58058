const SETTLES = 120;
const LONGEST = 400;

/** Attributes that tell of a change on any site. */
const ATTRIBUTES = ['open', 'aria-current', 'aria-selected', 'class', 'disabled'];

/**
 * Tells of changes of a page: at once of a dialog, a new address or a new document, else when it has settled for
 * 120 ms, at the latest after 400 ms. No polling, no full rescan. `also` takes in a shadow root. `attributes` are those that this site adds.
 */
export function watchPage(
  onChange: () => void,
  onUrgent: () => void,
  attributes: readonly string[],
  signal: AbortSignal,
): { also(root: ShadowRoot): void } {
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
  const watched = new WeakSet<Node>();
  const observe = (root: Node) => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...ATTRIBUTES, ...attributes],
    });
    root.addEventListener('scroll', onUrgent, { capture: true, passive: true, signal });
  };
  observe(document);
  for (const type of ['popstate', 'hashchange', 'resize'] as const)
    addEventListener(type, schedule, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  schedule();
  // What happens in a shadow root is told to nobody outside; one that is found is looked into at once.
  return {
    also(root) {
      if (!watched.has(root)) schedule();
      observe(root);
    },
  };
}

/** A dialog that opens or closes, a whole subtree taken away (the overlay may be in it), a new document. */
function isUrgent(record: MutationRecord): boolean {
  return record.attributeName === 'open' || record.removedNodes.length > 0;
}
