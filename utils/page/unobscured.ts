/** What IntersectionObserver v2 adds, where the browser has it (Chromium). */
interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}
interface VisibilityInit extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}

/** How long an element that was once covered must have been seen again; the page may uncover it just for the click. */
const SEEN_FOR = 300;

/**
 * Watches whether an agent can really see an element, so that a page cannot lend its clicks to a writing button
 * (faults.md, clickjacking bench). Elsewhere than in Chromium what can be read of styles and popovers must do.
 * @returns a function that says whether the element is in plain view and has not just come out of hiding
 */
export function watchUnobscured(element: HTMLElement, signal: AbortSignal): () => boolean {
  let since: number | undefined;
  let hidden = false;
  let supported = false;
  const init: VisibilityInit = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] };
  const observer = new IntersectionObserver((entries) => {
    const entry = entries.at(-1) as VisibilityEntry | undefined;
    supported = entry?.isVisible !== undefined;
    if (entry?.isVisible) since ??= performance.now();
    else {
      hidden = true;
      since = undefined;
    }
  }, init);
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    if (!supported) return isPlain(element);
    return since !== undefined && (!hidden || performance.now() - since >= SEEN_FOR);
  };
}

function isPlain(element: HTMLElement): boolean {
  const host = (element.getRootNode() as ShadowRoot).host as HTMLElement | undefined;
  const popovers = document.querySelectorAll(':popover-open');
  if ([...popovers].some((popover) => popover !== host && !popover.contains(host ?? null))) return false;
  for (let node: Element | null = host ?? element; node; node = node.parentElement) {
    const style = getComputedStyle(node);
    if (
      Number(style.opacity) < 0.9 ||
      style.filter !== 'none' ||
      style.clipPath !== 'none' ||
      style.transform !== 'none'
    )
      return false;
  }
  return true;
}
