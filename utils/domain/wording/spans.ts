/** Something that stands at `start`..`end` of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans of which no two overlap, in reading order: looked up by halving, so that a text full of hits stays quick. */
export class Spans<T extends Span> {
  private readonly list: T[] = [];

  /** The spans in reading order. */
  get all(): readonly T[] {
    return this.list;
  }

  /** @returns those that overlap a span */
  over({ start, end }: Span): T[] {
    const found: T[] = [];
    for (let at = this.firstEndingAfter(start); at < this.list.length; at++) {
      const one = this.list[at];
      if (!one || one.start >= end) break;
      found.push(one);
    }
    return found;
  }

  /** Puts a span in place of those that it overlaps. */
  put(span: T): void {
    const at = this.firstEndingAfter(span.start);
    this.list.splice(at, this.over(span).length, span);
  }

  private firstEndingAfter(place: number): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.list[middle]?.end ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
