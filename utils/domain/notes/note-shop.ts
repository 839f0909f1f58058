import type { FlagColour } from '../shop/flag';
import { type FlagScheme, type MeaningColours, priorityOf } from './flag-scheme';
import type { FlagMeaning, NotePlace, NoteTemplate } from './template';

/** What a lead has set about one shop's notes and flags. */
export interface NoteShop {
  /** The shop's own colours in place of the chosen scheme's. */
  readonly colours?: MeaningColours | undefined;
  /** Meanings from the strongest down. */
  readonly priority: readonly FlagMeaning[];
  /** Colours that no template changes once they stand. */
  readonly locked: readonly FlagColour[];
  /** The shop's own templates; one with a shipped id stands in that one's place. */
  readonly templates: readonly NoteTemplate[];
  /** Ids of templates that are not offered. */
  readonly hidden: readonly string[];
  /** Times of day (`HH:MM`, China Standard Time) at which shifts change. */
  readonly edges: readonly string[];
}

/** The notes' settings of all shops, by shop id. */
export interface NoteSettings {
  readonly shops: Readonly<Record<string, NoteShop>>;
}

/** What a shop starts with; its shifts change as in manual 000 (000-01). */
export const FRESH_NOTES: NoteShop = {
  priority: [],
  locked: [],
  templates: [],
  hidden: [],
  edges: ['08:00', '17:00', '01:00'],
};

/** @returns a shop's scheme with what its lead has changed; none until one is chosen */
export function schemeFor(chosen: FlagScheme | undefined, shop: NoteShop): FlagScheme | undefined {
  return (
    chosen && {
      ...chosen,
      colours: shop.colours ?? chosen.colours,
      priority: priorityOf(shop.priority),
      locked: shop.locked,
    }
  );
}

/** @returns a shop's templates: the shipped ones, its own in the place of theirs or behind them, without the hidden */
export function templatesFor(
  shipped: readonly NoteTemplate[],
  { templates, hidden }: NoteShop,
): readonly NoteTemplate[] {
  const own = new Map(templates.map((one) => [one.id, one]));
  const known = shipped.map((one) => own.get(one.id) ?? one);
  const added = templates.filter(({ id }) => !shipped.some((one) => one.id === id));
  return [...known, ...added].filter(({ id }) => !hidden.includes(id));
}

/** @returns those that are offered in a place; everywhere the same order */
export function offeredAt(templates: readonly NoteTemplate[], place: NotePlace): readonly NoteTemplate[] {
  return templates.filter(({ where }) => where === undefined || where.includes(place));
}
