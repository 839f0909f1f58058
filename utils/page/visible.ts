/** Whether an element is laid out and not hidden by style; elements outside the scrolled view count as visible. */
export function isVisible(element: Element): boolean {
  return (
    element.isConnected && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
  );
}

/** Whether any part of a rectangle lies in the window. */
export function isInWindow(rect: DOMRect): boolean {
  return (
    rect.width > 0 &&
    rect.height > 0 &&
    rect.bottom > 0 &&
    rect.top < innerHeight &&
    rect.right > 0 &&
    rect.left < innerWidth
  );
}
