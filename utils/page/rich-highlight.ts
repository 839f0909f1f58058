import { carryMarks, type Mark } from './marks';
import { mapText, type TextMap } from './text-map';
import type { Underline } from './underline';

/** Clears the drawing of one kind of line. */
interface Painter {
  paint(ranges: ReadonlyMap<string, readonly Range[]>): void;
  /** Whether the page has left the drawing alone. */
  stands(): boolean;
  remove(): void;
}

/** Underlines in an editable: CSS highlights, and lines drawn over it where they cannot be used (Firefox). */
export function createHighlights(
  element: HTMLElement,
  parent: Node,
  styles: Readonly<Record<string, string>>,
): Underline {
  const painter = cssPainter(element, styles) ?? linePainter(parent);
  let marks: readonly Mark[] = [];
  /** The text that the marks are about. */
  let read = '';
  const paint = (map?: TextMap) => {
    const ranges = new Map<string, Range[]>();
    if (map) {
      for (const mark of carryMarks(marks, read, map.text)) {
        const range = rangeOf(element, map, mark);
        if (range) ranges.set(mark.class, [...(ranges.get(mark.class) ?? []), range]);
      }
    }
    painter.paint(ranges);
  };
  const repaint = () => paint(mapText(element));
  // An editor that draws its text anew takes the ranges along; they are set again before it is seen.
  const observer = new MutationObserver(repaint);
  return {
    show(next) {
      if (marks.length === 0 && next.length === 0) return;
      if (marks.length === 0)
        observer.observe(element, { subtree: true, childList: true, characterData: true });
      if (next.length === 0) observer.disconnect();
      marks = next;
      const map = next.length > 0 ? mapText(element) : undefined;
      read = map?.text ?? '';
      paint(map);
    },
    rectAt(offset) {
      const map = mapText(element);
      const range = rangeOf(element, map, { start: offset, end: offset });
      const rect = range?.getClientRects()[0] ?? range?.getBoundingClientRect();
      return rect && (rect.height > 0 || rect.top > 0) ? rect : element.getBoundingClientRect();
    },
    follow() {
      if (marks.length > 0) repaint();
      else if (!painter.stands()) painter.paint(new Map());
    },
    remove() {
      observer.disconnect();
      painter.remove();
    },
  };
}

function rangeOf(
  element: HTMLElement,
  map: TextMap,
  { start, end }: { start: number; end: number },
): Range | undefined {
  if (end > map.text.length) return undefined;
  const from = map.place(start);
  const to = map.place(end);
  const range = element.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

function cssPainter(element: HTMLElement, styles: Readonly<Record<string, string>>): Painter | undefined {
  const scope = element.getRootNode() as Document | ShadowRoot;
  if (typeof Highlight !== 'function' || !CSS.highlights) return undefined;
  const names = new Map(Object.keys(styles).map((name) => [name, randomName()]));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([...names].map(([name, random]) => `::highlight(${random}){${styles[name]}}`).join(''));
  const adopt = () => {
    if (!scope.adoptedStyleSheets.includes(sheet))
      scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
  };
  try {
    adopt();
  } catch {
    // Firefox does not let an extension's sheet into a page's list.
    return undefined;
  }
  return {
    paint(ranges) {
      adopt();
      for (const [name, random] of names) {
        const own = ranges.get(name);
        if (own) CSS.highlights.set(random, new Highlight(...own));
        else CSS.highlights.delete(random);
      }
    },
    stands: () => scope.adoptedStyleSheets.includes(sheet),
    remove() {
      for (const random of names.values()) CSS.highlights.delete(random);
      scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((one) => one !== sheet);
    },
  };
}

function linePainter(parent: Node): Painter {
  const layer = document.createElement('div');
  layer.setAttribute('aria-hidden', 'true');
  parent.appendChild(layer);
  return {
    paint(ranges) {
      layer.replaceChildren(
        ...[...ranges].flatMap(([name, list]) =>
          list.flatMap((range) => [...range.getClientRects()].map((rect) => line(name, rect))),
        ),
      );
    },
    stands: () => layer.isConnected,
    remove: () => layer.remove(),
  };
}

function line(name: string, rect: DOMRect): HTMLElement {
  const element = document.createElement('div');
  element.className = `line ${name}`;
  element.style.left = `${rect.left}px`;
  element.style.top = `${rect.bottom - 3}px`;
  element.style.width = `${rect.width}px`;
  return element;
}

function randomName(): string {
  return `h${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
}
