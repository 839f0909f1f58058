/** Settings of an agent who has gone through the first run. */
export function agentSettings(change?: Record<string, unknown>): Record<string, unknown>;

/** The guard's settings of a shop whose lead has switched on what only warns. */
export const LIVE: {
  readonly since: string;
  readonly live: boolean;
  readonly cutoff: string;
  readonly shipsOnHolidays: boolean;
  readonly closedDays: readonly string[];
  readonly priceLimit: number;
  readonly reasons: readonly string[];
};

/** What the worker keeps for the session of agents who have just said who they are, so that no note asks. */
export function atDesk(settings: Record<string, unknown>): Record<string, { agent: string; at: number }>;
