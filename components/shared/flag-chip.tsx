import { FLAG_CHARACTERS, type FlagColour } from '@/utils/domain/shop/flag';

/** A flag as a square with its character: colour never says it alone. */
export function FlagChip({ colour }: { colour: FlagColour | undefined }) {
  return colour ? (
    <span className={`flag ${colour}`}>{FLAG_CHARACTERS[colour]}</span>
  ) : (
    <span className="flag none">—</span>
  );
}
