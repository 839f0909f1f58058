/** The overlay's place in a page: one element with a random name, in the top layer, its root closed. */
export interface OverlayHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Looks after the host now: called on each change of the page. */
  tend(): void;
  readonly given: 'up' | undefined;
}

/** What the host's owner wants to know. */
export interface HostOptions {
  readonly css: string;
  readonly signal: AbortSignal;
  /** The page fought for the overlay's place five times in five seconds: it stays away, loudly. */
  readonly onGivenUp: () => void;
}

const STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  position: 'fixed',
  inset: '0',
  width: '100vw',
  height: '100vh',
  margin: '0',
  border: '0',
  padding: '0',
  background: 'transparent',
  overflow: 'visible',
  'pointer-events': 'none',
  display: 'block',
  'z-index': '2147483647',
};
const FIGHTS = 5;
const FIGHT_TIME = 5_000;

/** Puts the host into the page and keeps it there: back when removed, hidden or covered by a modal dialog. */
export function createHost({ css, signal, onGivenUp }: HostOptions): OverlayHost {
  const element = document.createElement(randomName());
  const root = element.attachShadow({ mode: import.meta.env.MODE === 'test' ? 'open' : 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
  const fights: number[] = [];
  let given: 'up' | undefined;
  let home: Element | undefined;
  let written = '';

  const stands = () =>
    element.isConnected &&
    !element.hidden &&
    element.style.cssText === written &&
    element.matches(':popover-open');
  /** Whether to go on: taken out with a dialog that the page closed is no fight, nor is the first time. */
  const mayStand = () => {
    if (!home || (home !== document.documentElement && !home.isConnected)) return true;
    const now = performance.now();
    fights.push(now);
    while ((fights[0] ?? now) < now - FIGHT_TIME) fights.shift();
    return fights.length <= FIGHTS;
  };
  const tend = () => {
    if (given || signal.aborted) return;
    const parent = topDialog() ?? document.documentElement;
    const lost = !stands();
    if (!lost && home === parent) return;
    if (lost && !mayStand()) {
      given = 'up';
      element.remove();
      onGivenUp();
      return;
    }
    home = parent;
    written = restyle(element);
    element.setAttribute('popover', 'manual');
    if (element.parentNode !== parent) parent.append(element);
    if (!element.matches(':popover-open')) element.showPopover();
    observer.takeRecords();
  };
  const observer = new MutationObserver(tend);
  observer.observe(element, { attributes: true, attributeFilter: ['style', 'hidden', 'class', 'popover'] });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    element.remove();
  });
  tend();
  return {
    element,
    root,
    tend,
    get given() {
      return given;
    },
  };
}

/** The page's topmost modal dialog: everything outside it, the top layer too, takes no clicks. */
function topDialog(): Element | undefined {
  return [...document.querySelectorAll('dialog:modal')].at(-1);
}

/** @returns the style text as the browser keeps it, to tell later whether the page has touched it */
function restyle(element: HTMLElement): string {
  element.removeAttribute('hidden');
  element.removeAttribute('class');
  element.style.cssText = '';
  for (const [name, value] of Object.entries(STYLE)) element.style.setProperty(name, value, 'important');
  return element.style.cssText;
}

function randomName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(10));
  const name = [...letters].map((value) => String.fromCharCode(97 + (value % 26))).join('');
  return `${name.slice(0, 4)}-${name.slice(4)}`;
}
