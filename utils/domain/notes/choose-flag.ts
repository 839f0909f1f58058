import type { FlagColour } from '../shop/flag';
import { type FlagScheme, priorityOf } from './flag-scheme';
import type { FlagMeaning } from './template';

/**
 * What happens to an order's colour: a colour to set, or the one that stands is kept, and why. `higher` and `locked`
 * name what the note wanted: the first may be lowered on purpose, the second is never touched.
 */
export type FlagChoice =
  | { readonly set: FlagColour }
  | { readonly keep: 'noScheme' | 'noColour' | 'same' }
  | { readonly keep: 'higher' | 'locked'; readonly wanted: FlagColour };

/** What a note says with its flag: a meaning that the scheme gives a colour, or a colour of the template's own. */
export interface FlagWish {
  readonly meaning?: FlagMeaning | undefined;
  readonly colour?: FlagColour | undefined;
}

/**
 * The colour for a note in the shop's scheme. A colour that means more is never lowered without asking (退款·勿发 over
 * 改址 over …); where one colour means two things its higher meaning counts. A locked colour is left alone whatever the
 * note means. Without a scheme everything stays as it is.
 */
export function chooseFlag(
  scheme: FlagScheme | undefined,
  wish: FlagWish,
  current: FlagColour | undefined,
): FlagChoice {
  if (!scheme) return { keep: 'noScheme' };
  const wanted = wishedColour(scheme, wish);
  if (!wanted) return { keep: 'noColour' };
  if (wanted === current) return { keep: 'same' };
  if (!current) return { set: wanted };
  if (scheme.locked?.includes(current)) return { keep: 'locked', wanted };
  // A note's own meaning counts where it has one: its colour may also stand for something stronger.
  const own = wish.meaning ? priorityOf(scheme.priority).indexOf(wish.meaning) : rankOf(scheme, wanted);
  return rankOf(scheme, current) < own ? { keep: 'higher', wanted } : { set: wanted };
}

/** @returns the colour that a note would set in a scheme */
export function wishedColour(
  scheme: FlagScheme | undefined,
  { meaning, colour }: FlagWish,
): FlagColour | undefined {
  return scheme && (colour ?? (meaning && scheme.colours[meaning]));
}

/** Place of a colour's strongest meaning, 0 being the strongest; a colour without meaning ranks last. */
function rankOf(scheme: FlagScheme, colour: FlagColour): number {
  const order = priorityOf(scheme.priority);
  const at = order.findIndex((meaning) => scheme.colours[meaning] === colour);
  return at < 0 ? order.length : at;
}
