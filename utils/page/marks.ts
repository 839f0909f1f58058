/** A part of a text to be marked, with the class that draws it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly class: string;
}

/**
 * Carries marks over to what their text has become before it was read anew (in mid-composition it is not): those before
 * and behind the change stay with their words, those that it touches are gone.
 */
export function carryMarks(marks: readonly Mark[], from: string, to: string): readonly Mark[] {
  if (from === to) return marks;
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  const shift = to.length - from.length;
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    if (mark.start < from.length - tail) return [];
    return [{ ...mark, start: mark.start + shift, end: mark.end + shift }];
  });
}
