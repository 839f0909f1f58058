import type { GuardShop, GuardSite } from '@/utils/domain/wording/guard-settings';
import { guardOf, type Settings } from '@/utils/storage/settings';

/** @returns a change of what the guard is told about one shop */
export function changeGuardShop(
  key: string,
  change: (guard: GuardShop) => GuardShop,
): (settings: Settings) => Settings {
  return (settings) => ({
    ...settings,
    guard: { ...settings.guard, shops: { ...settings.guard.shops, [key]: change(guardOf(settings, key)) } },
  });
}

/** @returns a change of what the guard is told about one site */
export function changeGuardSite(
  site: string,
  change: (guard: GuardSite) => GuardSite,
): (settings: Settings) => Settings {
  return (settings) => ({
    ...settings,
    guard: {
      ...settings.guard,
      sites: { ...settings.guard.sites, [site]: change(settings.guard.sites[site] ?? {}) },
    },
  });
}
