/** How far before a hit an allowed span may begin; no span that a person writes is longer. */
const REACH = 128;

/** Allowed spans of one text by where they begin. */
export class AllowedSpans {
  private readonly ends = new Map<number, number>();

  /** Adds a span; of several that begin at one place the longest counts. */
  add(start: number, end: number): void {
    if (end > (this.ends.get(start) ?? 0)) this.ends.set(start, end);
  }

  /** @returns a span that holds `start`..`end` wholly; a longer hit reaches out of it, so the longest wins */
  holding(start: number, end: number): readonly [start: number, end: number] | undefined {
    if (this.ends.size === 0) return undefined;
    for (let from = start; from >= 0 && start - from <= REACH; from--) {
      const to = this.ends.get(from);
      if (to !== undefined && to >= end) return [from, to];
    }
    return undefined;
  }
}
