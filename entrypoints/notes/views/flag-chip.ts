import { FLAG_CHARACTERS, type FlagColour } from '@/utils/domain/shop/flag';
import { el } from '@/utils/page/element';

/** A flag as a square with its character: colour never says it alone. Nothing where there is no colour. */
export function flagChip(colour: FlagColour | undefined): HTMLElement[] | undefined {
  return colour && [el('span', { class: `flag ${colour}`, text: FLAG_CHARACTERS[colour] })];
}
