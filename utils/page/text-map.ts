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

/** Where a stretch of the text comes from: `length` characters from `from` on in its node stand at `at`. */
interface Piece {
  readonly node: Node;
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

/**
 * What editors put in so that a caret can stand where no text is (Slate, CKEditor, TinyMCE) or while an input method
 * composes (Lexical): it is never sent.
 */
const FILLER = /[\ufeff\u2060\u200b]+/g;

/**
 * Reads an editable: blocks and line breaks become newlines; a filler break at a block's end, the editors' unseen filler
 * characters and a placeholder do not count.
 */
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
    if (isDecoration(element)) return;
    if (element.tagName === 'BR') {
      this.pieces.push({ node: element, at: this.pay(), from: 0, length: 0 });
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
    this.pay();
    let from = 0;
    for (const filler of node.data.matchAll(FILLER)) {
      if (filler.index > from) this.stretch(node, from, filler.index);
      from = filler.index + filler[0].length;
    }
    // A node of fillers alone is still a place for the caret.
    if (from < node.data.length || this.pieces.at(-1)?.node !== node)
      this.stretch(node, from, node.data.length);
  }

  private stretch(node: Text, from: number, to: number): void {
    this.pieces.push({ node, at: this.text.length, from, length: to - from });
    this.text += node.data.slice(from, to).replace(/\u00a0/g, ' ');
  }

  /** Writes the newline that a block's end owes, now that something follows. */
  private pay(): number {
    if (this.breakOwed) this.text += '\n';
    this.breakOwed = false;
    return this.text.length;
  }
}

/** A part that can neither be edited nor be pointed at: a placeholder that lives among the text (Slate, CodeMirror). */
function isDecoration(element: HTMLElement): boolean {
  return element.contentEditable === 'false' && element.style.pointerEvents === 'none';
}

function isLast(element: HTMLElement, parent: Node): boolean {
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if (!(next instanceof Text) || next.data !== '') return false;
  }
  return parent === element.parentNode;
}

function placeIn(root: HTMLElement, pieces: readonly Piece[], offset: number): Place {
  const index = pieces.findLastIndex((piece) => piece.at <= offset);
  const before = pieces[index - 1];
  // In an empty line the caret stands in the filler, not behind it at the break.
  const last =
    before?.length === 0 && before.node.nextSibling === pieces[index]?.node ? before : pieces[index];
  if (!last) return { node: root, offset: 0 };
  if (last.node instanceof Text)
    return { node: last.node, offset: last.from + Math.min(offset - last.at, last.length) };
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
    const own = pieces.filter((one) => one.node === node);
    const piece = own.findLast(({ from }) => from <= offset) ?? own[0];
    return piece ? piece.at + Math.max(0, Math.min(offset - piece.from, piece.length)) : length;
  }
  const range = root.ownerDocument.createRange();
  range.setStart(node, offset);
  const after = pieces.find((piece) => range.comparePoint(piece.node, 0) >= 0);
  return after ? after.at : length;
}
