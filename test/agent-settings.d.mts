/** Settings of an agent who has gone through the first run. */
export function agentSettings(change?: Record<string, unknown>): Record<string, unknown>;
