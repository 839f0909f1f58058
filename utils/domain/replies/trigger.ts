/** A trigger character that stands before the caret, and what has been typed since. */
export interface Trigger {
  readonly start: number;
  readonly query: string;
}

const LONGEST_QUERY = 20;

/**
 * Finds the character that opens the reply menu: at the start, or after a space or punctuation; so the 、 of a list
 * (红色、蓝色) opens nothing.
 */
export function findTrigger(before: string, triggers: readonly string[]): Trigger | undefined {
  const from = Math.max(0, before.length - LONGEST_QUERY - 1);
  for (let at = before.length - 1; at >= from; at--) {
    const char = before.charAt(at);
    if (triggers.includes(char)) {
      const previous = before.charAt(at - 1);
      const free = previous === '' || /[\s\p{P}\p{S}]/u.test(previous);
      return free && previous !== char ? { start: at, query: before.slice(at + 1) } : undefined;
    }
    if (/[\s，。！？；,!?;]/.test(char)) return undefined;
  }
  return undefined;
}
