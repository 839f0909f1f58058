const SITES = ['practice', 'pinduoduo'];

/** The guard's settings of a shop whose lead has switched on what only warns. */
export const LIVE = {
  since: '2026-11-01T00:00:00.000Z',
  live: true,
  cutoff: '16:00',
  shipsOnHolidays: false,
  closedDays: [],
  priceLimit: 20,
  reasons: [],
};

/** Settings of an agent who has gone through the first run. */
export function agentSettings(change = {}) {
  return {
    schemaVersion: 4,
    shops: SITES.map((site) => ({
      id: `shop-${site}`,
      site,
      title: '一间小店',
      agent: '慧兰',
      scheme: 'scheme.manual-002',
    })),
    currentShop: {},
    sitesOff: [],
    features: { replies: true, guard: true, notes: true, checks: true },
    guard: { shops: Object.fromEntries(SITES.map((site) => [`shop-${site}`, LIVE])), sites: {} },
    checks: { shops: {} },
    notes: { shops: {} },
    panel: { open: false, dock: 'right', x: 40, y: 80, width: 372 },
    noticeReadAt: '2026-11-22T00:00:00.000Z',
    ...change,
  };
}

/** What the worker keeps for the session of agents who have just said who they are, so that no note asks. */
export function atDesk({ shops }) {
  return Object.fromEntries(shops.map(({ id, agent }) => [`atDesk.${id}`, { agent, at: Date.now() }]));
}
