import { carryMarks, type Mark } from './marks';
import type { PlainField } from './plain-text';

/** A see-through copy of a native text field, laid exactly over it: underlines and caret places come from it. */
export interface Mirror {
  show(marks: readonly Mark[]): void;
  /** Where a text offset stands on the screen. */
  rectAt(offset: number): DOMRect;
  /** Follows the field: call after scrolling, resizing and each re-rendering of the page. */
  follow(): void;
  remove(): void;
}

const COPIED = [
  'font',
  'letterSpacing',
  'wordSpacing',
  'textIndent',
  'textTransform',
  'textAlign',
  'lineHeight',
  'tabSize',
  'direction',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'boxSizing',
  'wordBreak',
  'overflowWrap',
] as const;

/** Lays a mirror over a field; it lives in the overlay, so the page's own DOM is untouched. */
export function createMirror(field: PlainField, parent: Node): Mirror {
  const box = document.createElement('div');
  box.className = 'mirror';
  box.setAttribute('aria-hidden', 'true');
  parent.appendChild(box);
  let shown: readonly Mark[] = [];
  /** The text that the marks are about. */
  let read = '';
  let drawn = '';

  const draw = () => {
    const marks = carryMarks(shown, read, field.value);
    const key = `${field.value}\u0000${marks.map((mark) => `${mark.start},${mark.end},${mark.class}`).join(';')}`;
    if (key === drawn) return;
    drawn = key;
    box.replaceChildren(...pieces(field.value, marks));
  };
  let look = '';
  /** Reading twenty computed styles costs more than all the rest: only when the field may look otherwise. */
  const restyle = (width: number, height: number) => {
    const now = `${width} ${height} ${field.clientWidth} ${devicePixelRatio} ${field.className} ${field.style.cssText}`;
    if (now === look) return;
    look = now;
    const style = getComputedStyle(field);
    for (const name of COPIED) box.style[name] = style[name];
    // The field's scrollbar takes width from its text.
    box.style.width = `${field.clientWidth + Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth)}px`;
    box.style.height = `${height}px`;
    box.style.boxSizing = 'border-box';
  };
  const follow = () => {
    const rect = field.getBoundingClientRect();
    restyle(rect.width, rect.height);
    box.style.left = `${rect.left}px`;
    box.style.top = `${rect.top}px`;
    draw();
    box.scrollTop = field.scrollTop;
    box.scrollLeft = field.scrollLeft;
  };
  return {
    show(marks) {
      if (marks.length === 0 && shown.length === 0) return;
      shown = marks;
      read = field.value;
      follow();
    },
    follow() {
      if (shown.length > 0) follow();
    },
    rectAt(offset) {
      follow();
      const range = document.createRange();
      let left = offset;
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (left <= text.length) {
          range.setStart(text, left);
          range.setEnd(text, left);
          return range.getBoundingClientRect();
        }
        left -= text.length;
      }
      return box.getBoundingClientRect();
    },
    remove: () => box.remove(),
  };
}

function pieces(text: string, marks: readonly Mark[]): Node[] {
  const nodes: Node[] = [];
  let done = 0;
  for (const mark of marks) {
    if (mark.start < done || mark.end > text.length) continue;
    const span = document.createElement('span');
    span.className = mark.class;
    span.textContent = text.slice(mark.start, mark.end);
    nodes.push(document.createTextNode(text.slice(done, mark.start)), span);
    done = mark.end;
  }
  // A last newline shows only when something follows it.
  nodes.push(document.createTextNode(`${text.slice(done)}\u200b`));
  return nodes;
}
