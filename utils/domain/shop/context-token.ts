/**
 * What an action was meant for, taken at the click and compared again before each step (architecture, decision 11):
 * a page that has moved on to another buyer or order must not be written to.
 */
export interface ContextToken {
  readonly site: string;
  readonly conversation?: string;
  readonly buyer?: string;
  readonly order?: string;
}

/** @returns the first part in which two tokens differ, or undefined where they mean the same thing. */
export function tokenDifference(taken: ContextToken, now: ContextToken): keyof ContextToken | undefined {
  const parts = ['site', 'conversation', 'buyer', 'order'] as const;
  return parts.find((part) => taken[part] !== undefined && taken[part] !== now[part]);
}
