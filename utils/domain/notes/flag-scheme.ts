import type { FlagColour } from '../shop/flag';
import type { Pack } from '../shop/pack';
import { FLAG_MEANINGS, type FlagMeaning } from './template';

/** Which colour says what. A meaning that is left out leaves the colour alone. */
export type MeaningColours = Readonly<Partial<Record<FlagMeaning, FlagColour>>>;

/** A flag scheme (旗色方案): what the colours say in this shop, and which of them nobody repaints. */
export interface FlagScheme {
  readonly id: string;
  readonly title: string;
  /** Where it comes from, shown beside the choice (manual 000, manual 002 …). */
  readonly source: string;
  readonly colours: MeaningColours;
  /** Meanings from the strongest down; `FLAG_MEANINGS` where a shop has no order of its own. */
  readonly priority?: readonly FlagMeaning[];
  /** Colours that no template changes once they stand: a refunded order whose green turned blue is shipped. */
  readonly locked?: readonly FlagColour[];
}

/** A pack of flag schemes. */
export interface SchemePack extends Pack<'schemes'> {
  readonly schemes: readonly FlagScheme[];
}

/** @returns every meaning once, those of `own` first and in its order, the others in the shipped one */
export function priorityOf(own: readonly FlagMeaning[] | undefined): readonly FlagMeaning[] {
  return [...new Set([...(own ?? []), ...FLAG_MEANINGS])];
}

/** One line of the legend (图例): a colour and its meanings, strongest first. */
export interface LegendLine {
  readonly colour: FlagColour;
  readonly meanings: readonly FlagMeaning[];
  readonly locked: boolean;
}

/** @returns what each colour of a scheme says, strongest first */
export function legendOf(scheme: FlagScheme): readonly LegendLine[] {
  const lines = new Map<FlagColour, FlagMeaning[]>();
  for (const meaning of priorityOf(scheme.priority)) {
    const colour = scheme.colours[meaning];
    if (colour) lines.set(colour, [...(lines.get(colour) ?? []), meaning]);
  }
  const locked = scheme.locked ?? [];
  // A locked colour says something even where no template sets it.
  for (const colour of locked) if (!lines.has(colour)) lines.set(colour, []);
  return [...lines].map(([colour, meanings]) => ({ colour, meanings, locked: locked.includes(colour) }));
}

/** What a platform has of colours, and what stands for those that it lacks. */
export interface PlatformColours {
  readonly has: readonly FlagColour[];
  readonly substitutes: Readonly<Partial<Record<FlagColour, FlagColour>>>;
}

/**
 * A scheme in a platform's own colours: a colour that it lacks becomes its substitute, and where there is none the
 * meaning sets no colour. Two that become one keep the higher meaning (Douyin has no yellow and no blue).
 */
export function schemeOn(scheme: FlagScheme, { has, substitutes }: PlatformColours): FlagScheme {
  const mapped = (colour: FlagColour) => {
    if (has.includes(colour)) return colour;
    const other = substitutes[colour];
    return other && has.includes(other) ? other : undefined;
  };
  const colours = Object.fromEntries(
    Object.entries(scheme.colours).flatMap(([meaning, colour]) => {
      const own = mapped(colour);
      return own ? [[meaning, own]] : [];
    }),
  ) as MeaningColours;
  const locked = (scheme.locked ?? []).flatMap((colour) => mapped(colour) ?? []);
  return { ...scheme, colours, locked: [...new Set(locked)] };
}
