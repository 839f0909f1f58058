import type { FlagColour } from '../shop/flag';
import type { FlagScheme } from './flag-scheme';
import { FLAG_MEANINGS, type FlagMeaning } from './template';

/** What happens to an order's colour: a colour to set, or the one that stands is kept, and why. */
export type FlagChoice =
  | { readonly set: FlagColour }
  | { readonly keep: 'noScheme' | 'noColour' | 'same' | 'higher' };

/**
 * The colour for a note's meaning in the shop's scheme. A colour that means more is never lowered (退款·勿发 over
 * 改址 over …); where one colour means two things its higher meaning counts. Without a scheme it stays as it is.
 */
export function chooseFlag(
  scheme: FlagScheme | undefined,
  meaning: FlagMeaning | undefined,
  current: FlagColour | undefined,
): FlagChoice {
  if (!scheme) return { keep: 'noScheme' };
  const colour = meaning && scheme.colours[meaning];
  if (!colour) return { keep: 'noColour' };
  if (colour === current) return { keep: 'same' };
  if (current && rank(scheme, current) < FLAG_MEANINGS.indexOf(meaning)) return { keep: 'higher' };
  return { set: colour };
}

/** Place of a colour's strongest meaning; a colour without meaning ranks last. */
function rank(scheme: FlagScheme, colour: FlagColour): number {
  const at = FLAG_MEANINGS.findIndex((meaning) => scheme.colours[meaning] === colour);
  return at < 0 ? FLAG_MEANINGS.length : at;
}
