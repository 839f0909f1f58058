import type { FlagColour } from '../shop/flag';
import type { Pack } from '../shop/pack';
import type { FlagMeaning } from './template';

/** A flag scheme (旗色方案): which colour says what in this shop. A meaning that is left out leaves the colour alone. */
export interface FlagScheme {
  readonly id: string;
  readonly title: string;
  /** Where it comes from, shown beside the choice (manual 000, manual 002 …). */
  readonly source: string;
  readonly colours: Readonly<Partial<Record<FlagMeaning, FlagColour>>>;
}

/** A pack of flag schemes. */
export interface SchemePack extends Pack<'schemes'> {
  readonly schemes: readonly FlagScheme[];
}
