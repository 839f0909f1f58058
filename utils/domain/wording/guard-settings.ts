/** What the wording guard is told about one shop. */
export interface GuardShop {
  /** When the guard first ran here (ISO time): for three days what only warns is only counted. */
  readonly since?: string | undefined;
  /** The lead has seen what would have been marked, and switched it on. */
  readonly live: boolean;
  /** Orders paid before this time go out the same day (004-27: 16:00). */
  readonly cutoff: string;
  /** Whether parcels go out on public holidays too. */
  readonly shipsOnHolidays: boolean;
  /** Further days without shipping (ISO dates). */
  readonly closedDays: readonly string[];
  /** Up to this many yuan an agent may take off without asking (002-67: 20). */
  readonly priceLimit: number;
  /** What the lead's one-time codes are checked with; made from a passphrase that is stored nowhere. */
  readonly signOff?: { readonly salt: string; readonly key: string } | undefined;
  /** The shop's own reasons for an override, in place of the four presets. */
  readonly reasons: readonly string[];
}

/** What the wording guard is told about a site. */
export interface GuardSite {
  /** Longest message in characters, where it is known. */
  readonly longest?: number | undefined;
  /** Whether the chat refuses the same text twice in a row. */
  readonly refusesRepeats?: boolean | undefined;
}

/** What the guard is told, by shop id (by site id where no shop is set up) and by site. */
export interface GuardSettings {
  readonly shops: Readonly<Record<string, GuardShop>>;
  readonly sites: Readonly<Record<string, GuardSite>>;
}

/** Days for which what only warns is only counted. */
export const TRIAL_DAYS = 3;

const DAY = 86_400_000;

/** @returns days left of a shop's counting at a moment (ms since 1970); 0 or fewer once it is over */
export function trialDaysLeft({ since }: GuardShop, now: number): number {
  return since === undefined ? TRIAL_DAYS : Math.ceil((Date.parse(since) + TRIAL_DAYS * DAY - now) / DAY);
}

/** The guard's settings of a shop of which nothing is set. */
export const FRESH_GUARD: GuardShop = {
  live: false,
  cutoff: '16:00',
  shipsOnHolidays: false,
  closedDays: [],
  priceLimit: 20,
  reasons: [],
};
