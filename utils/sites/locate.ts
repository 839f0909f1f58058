import { enter, findAll } from '../page/shadow';
import { isVisible } from '../page/visible';
import type { Ladder, Locator } from './definition';

/** What a ladder gave: one element and the rung that hit, or why there is none. */
export type Located =
  | { readonly state: 'found'; readonly element: HTMLElement; readonly rung: number }
  | { readonly state: 'absent' | 'ambiguous' };

/** First rung with exactly one visible hit inside `root` wins; several hits on a rung are never guessed between. */
export function locate(root: ParentNode, ladder: Ladder): Located {
  let ambiguous = false;
  for (const [rung, locator] of ladder.entries()) {
    const hits = locateAll(root, locator).filter(isVisible);
    const [element] = hits;
    if (element && hits.length === 1) return { state: 'found', element, rung };
    if (hits.length > 1) ambiguous = true;
  }
  return { state: ambiguous ? 'ambiguous' : 'absent' };
}

/** All elements that one rung names, visible or not, in document order. */
export function locateAll(root: ParentNode, locator: Locator): HTMLElement[] {
  if ('css' in locator && !('text' in locator)) return findAll(root, locator.css);
  if ('text' in locator) return byTextIn(root, locator.text, locator.css);
  if ('role' in locator) {
    return [...root.querySelectorAll<HTMLElement>(roleSelector(locator.role))].filter(
      (element) => accessibleName(element) === locator.name,
    );
  }
  if ('around' in locator) return around(root, locator.around, locator.holds);
  return byText(root, [locator.label]).flatMap((label) => {
    const value = locator.take
      ? label.parentElement?.querySelector<HTMLElement>(locator.take)
      : label.nextElementSibling;
    // In another frame's document an HTMLElement is that frame's.
    return value ? [value as HTMLElement] : [];
  });
}

function byTextIn(root: ParentNode, texts: readonly string[], css?: string): HTMLElement[] {
  if (!css) return byText(root, texts);
  const { scopes, last } = enter(root, css);
  return scopes.flatMap((scope) => byText(scope, texts, last));
}

/** Elements whose own text (not a descendant's) is one of `texts`; a trailing colon does not count. */
function byText(root: ParentNode, texts: readonly string[], css?: string): HTMLElement[] {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  const hits = new Set<HTMLElement>();
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue?.trim().replace(/[:：]$/, '') ?? '';
    if (text === '' || !texts.includes(text)) continue;
    const parent = walker.currentNode.parentElement;
    const element = css ? parent?.closest<HTMLElement>(css) : parent;
    if (element && root.contains(element)) hits.add(element);
  }
  return [...hits];
}

function around(root: ParentNode, css: string, holds: readonly string[]): HTMLElement[] {
  const hits = new Set<HTMLElement>();
  for (const anchor of root.querySelectorAll<HTMLElement>(css)) {
    let element = anchor.parentElement;
    const { body } = anchor.ownerDocument;
    while (element && element !== body && byText(element, holds).length === 0)
      element = element.parentElement;
    if (element && element !== body) hits.add(element);
  }
  return [...hits];
}

const NATIVE_ROLES: Readonly<Record<string, string>> = {
  button: 'button, input[type="button"], input[type="submit"]',
  dialog: 'dialog[open]',
  radio: 'input[type="radio"]',
  textbox: 'textarea, input[type="text"]',
};

function roleSelector(role: string): string {
  const native = NATIVE_ROLES[role];
  return native ? `[role="${role}"], ${native}` : `[role="${role}"]`;
}

function accessibleName(element: HTMLElement): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, '');
}
