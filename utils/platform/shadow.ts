/** What a browser offers a content script to reach shadow roots that their page keeps closed. */
interface World {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(host: HTMLElement): ShadowRoot | null } };
}

/** Firefox has it on the element. */
type Host = HTMLElement & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * @returns an element's shadow root, the closed one too: content scripts may read what the agent sees. Asked of the
 * element's own frame: what another one is given, and all that is reached from there, is of the other one's classes.
 */
export function shadowRootOf(host: Host): ShadowRoot | null {
  if (host.shadowRoot || host.openOrClosedShadowRoot)
    return host.shadowRoot ?? host.openOrClosedShadowRoot ?? null;
  try {
    const world = host.ownerDocument.defaultView as World | null;
    return world?.chrome?.dom?.openOrClosedShadowRoot(host) ?? null;
  } catch {
    // An orphan has lost the interface.
    return null;
  }
}
