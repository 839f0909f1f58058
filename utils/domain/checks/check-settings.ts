/** A region to which a courier does not go, or only for more money. */
export interface CourierRegion {
  /** Province, as people write it (新疆). */
  readonly place: string;
  readonly kind: 'refused' | 'surcharge';
  /** Couriers this holds for, as parts of their names (中通); none: every one. */
  readonly couriers: readonly string[];
  /** Yuan that are charged on top, where it is known. */
  readonly yuan?: number | undefined;
}

/** An item of a check list that the shop has written itself; only an agent can tick it. */
export interface OwnItem {
  /** `own.` and a number. */
  readonly id: string;
  readonly title: string;
}

/** What the order checks are told about one shop. */
export interface CheckShop {
  /** Id of the preset that its list began with. */
  readonly list: string;
  /** The list's items by id in their order, where the shop has changed them. */
  readonly items?: readonly string[] | undefined;
  readonly own: readonly OwnItem[];
  /** From this amount on (yuan) the lead is asked (003-34). */
  readonly largeOrder: number;
  /** The shop's own table of regions; until there is one the shipped table holds. */
  readonly regions?: readonly CourierRegion[] | undefined;
}

/** What the checks are told, by shop id (by site id where no shop is set up). */
export interface CheckSettings {
  readonly shops: Readonly<Record<string, CheckShop>>;
}

/** The checks' settings of a shop of which nothing is set. 500 yuan is a start: the manual leaves the figure open. */
export const FRESH_CHECKS: CheckShop = { list: 'check.nine', own: [], largeOrder: 500 };
