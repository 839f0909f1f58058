/** Settings of an agent who has gone through the first run. */
export function agentSettings(change = {}) {
  return {
    schemaVersion: 2,
    shops: ['practice', 'pinduoduo'].map((site) => ({
      id: `shop-${site}`,
      site,
      title: '一间小店',
      agent: '慧兰',
      scheme: 'scheme.manual-002',
    })),
    currentShop: {},
    sitesOff: [],
    features: { replies: true, guard: true, notes: true, checks: true },
    panel: { open: false, dock: 'right', x: 40, y: 80, width: 372 },
    noticeReadAt: '2026-11-22T00:00:00.000Z',
    ...change,
  };
}
