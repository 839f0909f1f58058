/** The browsers' interface to shadow roots that their page keeps closed. */
interface Dom {
  openOrClosedShadowRoot(host: HTMLElement): ShadowRoot | null;
}

/** @returns an element's shadow root, the closed one too: content scripts may read what the agent sees */
export function shadowRootOf(host: HTMLElement): ShadowRoot | null {
  const world = globalThis as { browser?: { dom?: Dom }; chrome?: { dom?: Dom } };
  try {
    return host.shadowRoot ?? (world.browser?.dom ?? world.chrome?.dom)?.openOrClosedShadowRoot(host) ?? null;
  } catch {
    // An orphan has lost the interface.
    return null;
  }
}
