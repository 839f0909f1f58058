import type { FlagColour } from '../shop/flag';
import type { PackLayer } from '../wording/rule';
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
export interface SchemePack {
  readonly schema: 1;
  readonly id: string;
  readonly kind: 'schemes';
  readonly layer: PackLayer;
  readonly version: string;
  readonly schemes: readonly FlagScheme[];
}
