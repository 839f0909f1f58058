/** What an agent took lately: weights that halve every thirty days, kept with the time they were true at. */
export interface Picks {
  /** Milliseconds since 1970 of the last pick. */
  readonly at: number;
  /** By a reply's id, and by the reply proposed first with the one taken instead or again: `first>taken`. */
  readonly weights: Readonly<Record<string, number>>;
}

/** Nothing taken yet. */
export const NO_PICKS: Picks = { at: 0, weights: {} };

const HALF_LIFE = 30 * 24 * 3_600_000;
/** Below this nothing of a pick is left to be felt. */
const FORGOTTEN = 0.05;
const MOST = 4_000;

/** The key of taking `taken` where `first` was proposed first, which stands for the kind of question. */
export function pickedInstead(first: string, taken: string): string {
  return `${first}>${taken}`;
}

/**
 * Counts that an agent took a reply; older picks fade, the weakest go where there are too many.
 * @param at milliseconds since 1970
 */
export function addPick(picks: Picks, first: string, taken: string, at: number): Picks {
  const faded = fadedBy(picks, at);
  const weights = new Map(Object.entries(picks.weights).map(([key, weight]) => [key, weight * faded]));
  for (const key of [taken, pickedInstead(first, taken)]) weights.set(key, (weights.get(key) ?? 0) + 1);
  const kept = [...weights].filter(([, weight]) => weight >= FORGOTTEN).sort(([, a], [, b]) => b - a);
  return { at: Math.max(at, picks.at), weights: Object.fromEntries(kept.slice(0, MOST)) };
}

/** @returns what a pick is worth at a time, 0 to 1: nearly 1 after many */
export function pickWorth(picks: Picks, key: string, at: number): number {
  const weight = (picks.weights[key] ?? 0) * fadedBy(picks, at);
  return weight / (weight + 2);
}

/** A clock that was put back fades nothing. */
function fadedBy(picks: Picks, at: number): number {
  return 0.5 ** (Math.max(0, at - picks.at) / HALF_LIFE);
}
