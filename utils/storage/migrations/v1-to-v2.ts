/**
 * Version 1 knew one shop, one agent and one list of sites; version 2 has a shop and agent per site, because one
 * browser holds several shops. Imports nothing: history must not change with today's code.
 */
export function v1ToV2(old: Record<string, unknown>): Record<string, unknown> {
  const sites = Array.isArray(old.sites) ? old.sites.filter((site) => typeof site === 'string') : [];
  const title = typeof old.shopName === 'string' ? old.shopName : '';
  const agent = typeof old.agentName === 'string' ? old.agentName : '';
  const scheme = typeof old.scheme === 'string' && old.scheme !== '' ? { scheme: old.scheme } : {};
  const shops =
    title === '' && agent === ''
      ? []
      : sites.map((site) => ({ id: `v1-${site}`, site, title, agent, ...scheme }));
  return {
    schemaVersion: 2,
    shops,
    currentShop: Object.fromEntries(shops.map((shop) => [shop.site, shop.id])),
    sitesOff: ['pinduoduo'].filter((site) => !sites.includes(site)),
    features: { replies: true, guard: true, notes: true, checks: true },
    panel: { open: false, dock: old.panelSide === 'left' ? 'left' : 'right', x: 40, y: 80, width: 372 },
    ...(typeof old.noticeReadAt === 'string' ? { noticeReadAt: old.noticeReadAt } : {}),
  };
}
