/** A shadow root with what Chromium adds to it: the selection inside, which the document's own does not show. */
type Root = ShadowRoot & { getSelection?(): Selection | null };

/** What newer browsers add to a selection. */
interface Composed {
  getComposedRanges?(options: { readonly shadowRoots: readonly ShadowRoot[] }): readonly StaticRange[];
}

let open = (host: HTMLElement): ShadowRoot | null => host.shadowRoot;

/** Sets how a host's root is reached: a closed one only by the browser's own interface, which this room does not know. */
export function reachRootsBy(reach: typeof open): void {
  open = reach;
}

/** What a selector finds, step by step: each ` >>> ` goes on in the shadow roots of the hosts found so far. */
export function findAll(scope: ParentNode, css: string): HTMLElement[] {
  const { scopes, last } = enter(scope, css);
  return scopes.flatMap((one) => [...one.querySelectorAll<HTMLElement>(last)]);
}

/** The scopes in which a selector's last step is looked for; `roots` are all shadow roots on the way there. */
export function enter(
  scope: ParentNode,
  css: string,
): { readonly scopes: readonly ParentNode[]; readonly last: string; readonly roots: readonly ShadowRoot[] } {
  const steps = css.split(' >>> ');
  const last = steps.pop() ?? css;
  const roots: ShadowRoot[] = [];
  let scopes: readonly ParentNode[] = [scope];
  for (const step of steps) {
    const inner = scopes.flatMap((one) =>
      [...one.querySelectorAll<HTMLElement>(step)].flatMap((host) => open(host) ?? []),
    );
    roots.push(...inner);
    scopes = inner;
  }
  return { scopes, last, roots };
}

/** The shadow roots around a node, the outermost first. */
function rootsAround(node: Node): Root[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [...rootsAround(root.host), root] : [];
}

/** Whether a node stands in another, in whatever shadow roots inside that. */
export function holds(outer: Node, inner: unknown): boolean {
  for (let node: unknown = inner; node instanceof Node; ) {
    if (outer.contains(node)) return true;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return false;
}

/** Whether an event happens in an element. */
export function isAbout(event: Event, element: Element): boolean {
  return holds(element, targetNear(event, element));
}

/**
 * What an event happens to, as far as it can be seen from an element. From outside, what happens in a closed root happens
 * to its host: there the pointer's place, else the focus tells.
 */
export function targetNear(event: Event, element: Element): EventTarget | undefined {
  let [target] = event.composedPath();
  for (const root of rootsAround(element)) {
    if (target === root.host) target = pointedAt(event, root) ?? root.activeElement ?? target;
  }
  return target;
}

/** What a pointer's event points at in a root; a click without a count was made by a key or a script. */
function pointedAt(event: Event, root: ShadowRoot): Element | null {
  if (!(event instanceof MouseEvent) || (event.type === 'click' && event.detail === 0)) return null;
  return root.elementFromPoint(event.clientX, event.clientY);
}

/** Whether the focus is in an element: the document names only the outermost host. */
export function hasFocus(element: Element): boolean {
  const { activeElement } = element.getRootNode() as Document | ShadowRoot;
  return element.contains(activeElement);
}

/** Who has the focus, in whatever root. */
export function deepActiveElement(): Element | null {
  let { activeElement } = document;
  while (activeElement instanceof HTMLElement) {
    const inner = open(activeElement)?.activeElement;
    if (!inner) break;
    activeElement = inner;
  }
  return activeElement;
}

/** The selection that can be set in an element's document or root. */
export function selectionAt(element: Element): Selection | null {
  const root = element.getRootNode() as Root;
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}

/** What is selected where an element is. */
export function selectedAt(element: Element): AbstractRange | undefined {
  const root = element.getRootNode() as Root;
  const selection = selectionAt(element) as (Selection & Composed) | null;
  if (root instanceof ShadowRoot && !root.getSelection && selection?.getComposedRanges)
    return selection.getComposedRanges({ shadowRoots: [root] })[0];
  return selection?.rangeCount ? selection.getRangeAt(0) : undefined;
}
