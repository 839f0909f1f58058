/** The documents of the tab's other frames that may be read from here: those of the same origin. */
export function reachableDocuments(): Document[] {
  const found: Document[] = [];
  const walk = (frame: Window) => {
    const document = documentOf(frame);
    if (document && frame !== self) found.push(document);
    for (let at = 0; at < frame.length; at++) {
      const inner = frame[at];
      if (inner) walk(inner);
    }
  };
  if (top && (parent !== self || self.length > 0)) walk(top);
  return found;
}

/** The windows of the same origin that are framed in this one, however deep. */
export function reachableBelow(frame: Window = self): Window[] {
  return Array.from({ length: frame.length }, (_, at) => frame[at]).flatMap((inner) =>
    inner ? [...(documentOf(inner) ? [inner] : []), ...reachableBelow(inner)] : [],
  );
}

/** Another origin's frame throws at every touch, save for its frames. */
function documentOf(frame: Window): Document | undefined {
  try {
    return frame.document;
  } catch {
    return undefined;
  }
}
