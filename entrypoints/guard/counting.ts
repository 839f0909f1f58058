import { FRESH_GUARD } from '@/utils/domain/wording/guard-settings';
import type { ShopContext } from '@/utils/frame/context';
import { changeSettings } from '@/utils/messages/settings-client';
import { now } from '@/utils/platform/clock';

/** Writes down once when the guard first ran for a shop: its three days of counting begin there. */
export function startCounting({ store }: ShopContext, signal: AbortSignal): void {
  const asked = new Set<string>();
  const look = () => {
    const { guardSettings, shop, site } = store.snapshot;
    const key = shop?.id ?? site.id;
    if (!guardSettings || guardSettings.shops[key]?.since !== undefined || asked.has(key)) return;
    asked.add(key);
    const since = new Date(now()).toISOString();
    void changeSettings((settings) => {
      const before = settings.guard.shops[key] ?? FRESH_GUARD;
      if (before.since !== undefined) return settings;
      const shops = { ...settings.guard.shops, [key]: { ...before, since } };
      return { ...settings, guard: { ...settings.guard, shops } };
    });
  };
  store.subscribe(look, signal);
  look();
}
