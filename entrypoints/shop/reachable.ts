import type { Definition } from '@/utils/sites/definition';
import { readRoots } from '@/utils/sites/read';

/** The documents of the tab's other frames that may be read from here: those of the same origin. */
export function reachableDocuments(definition: Definition): Document[] {
  const found: Document[] = [];
  const walk = (frame: Window) => {
    const document = documentOf(frame);
    if (document && frame !== self) found.push(document);
    for (const inner of framesIn(frame, definition)) walk(inner);
  };
  if (top) walk(top);
  return found;
}

/** The windows of the same origin that are framed in this one, however deep. */
export function reachableBelow(definition: Definition, frame: Window = self): Window[] {
  return framesIn(frame, definition).flatMap((inner) => [
    ...(documentOf(inner) ? [inner] : []),
    ...reachableBelow(definition, inner),
  ]);
}

/** The frames in a window; it does not count those in its shadow roots. */
export function framesIn(frame: Window, definition: Definition): Window[] {
  const document = documentOf(frame);
  const roots = document ? [...readRoots(definition, document)] : [];
  return [
    ...Array.from({ length: frame.length }, (_, at) => frame[at]),
    ...roots.flatMap((root) => [...root.querySelectorAll('iframe')].map((one) => one.contentWindow)),
  ].flatMap((inner) => inner ?? []);
}

/** Another origin's frame throws at every touch, save for its frames. */
function documentOf(frame: Window): Document | undefined {
  try {
    return frame.document;
  } catch {
    return undefined;
  }
}
