/** A place in the DOM. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** The text of an editable as its user sees it, with a way from text offsets to places in the DOM and back. */
export interface TextMap {
  readonly text: string;
  place(offset: number): Place;
  offsetOf(node: Node, offset: number): number;
}

const BLOCKS = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'PRE',
  'BLOCKQUOTE',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'TR',
  'TABLE',
]);

interface Piece {
  readonly node: Node;
  readonly at: number;
  readonly length: number;
}

/** Reads an editable: blocks and line breaks become newlines, a filler break at a block's end does not. */
export function mapText(root: HTMLElement): TextMap {
  const walk = new TextWalk();
  walk.children(root);
  const { text, pieces } = walk;
  return {
    text,
    place: (offset) => placeIn(root, pieces, offset),
    offsetOf: (node, offset) => offsetIn(root, pieces, text.length, node, offset),
  };
}

class TextWalk {
  text = '';
  readonly pieces: Piece[] = [];
  private breakOwed = false;

  children(parent: Node): void {
    for (const child of parent.childNodes) {
      if (child instanceof Text) this.take(child);
      else if (child instanceof HTMLElement) this.element(child, parent);
    }
  }

  private element(element: HTMLElement, parent: Node): void {
    if (element.tagName === 'BR') {
      this.pieces.push({ node: element, at: this.pay(), length: 0 });
      if (!isLast(element, parent)) this.text += '\n';
      return;
    }
    const block = BLOCKS.has(element.tagName);
    if (block && this.text !== '' && !this.text.endsWith('\n')) this.breakOwed = true;
    this.children(element);
    if (block && this.pieces.length > 0) this.breakOwed = true;
  }

  private take(node: Text): void {
    if (node.data === '') return;
    const at = this.pay();
    this.pieces.push({ node, at, length: node.data.length });
    this.text += node.data.replace(/\u00a0/g, ' ');
  }

  /** Writes the newline that a block's end owes, now that something follows. */
  private pay(): number {
    if (this.breakOwed) this.text += '\n';
    this.breakOwed = false;
    return this.text.length;
  }
}

function isLast(element: HTMLElement, parent: Node): boolean {
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if (!(next instanceof Text) || next.data !== '') return false;
  }
  return parent === element.parentNode;
}

function placeIn(root: HTMLElement, pieces: readonly Piece[], offset: number): Place {
  const last = pieces.findLast((piece) => piece.at <= offset);
  if (!last) return { node: root, offset: 0 };
  if (last.node instanceof Text) return { node: last.node, offset: Math.min(offset - last.at, last.length) };
  const parent = last.node.parentNode ?? root;
  return { node: parent, offset: [...parent.childNodes].indexOf(last.node as ChildNode) };
}

function offsetIn(
  root: HTMLElement,
  pieces: readonly Piece[],
  length: number,
  node: Node,
  offset: number,
): number {
  if (node instanceof Text) {
    const piece = pieces.find((one) => one.node === node);
    return piece ? piece.at + Math.min(offset, piece.length) : length;
  }
  const range = root.ownerDocument.createRange();
  range.setStart(node, offset);
  const after = pieces.find((piece) => range.comparePoint(piece.node, 0) >= 0);
  return after ? after.at : length;
}
