import { capabilitiesOf } from '@/utils/sites/health';
import type { ShopContext } from './context';
import { features } from './features';

/** Starts and stops features as the page, the settings and the site's switch ask; one that throws stops alone. */
export function createFeatureRunner(context: ShopContext) {
  const running = new Map<string, AbortController>();
  const update = () => {
    const { features: on } = context.store.snapshot;
    const capabilities = capabilitiesOf(context.definition, location.pathname + location.search + location.hash);
    for (const feature of features) {
      const wanted = on[feature.id] === true && feature.needs.some((need) => capabilities.includes(need));
      const controller = running.get(feature.id);
      if (!wanted) {
        controller?.abort();
        running.delete(feature.id);
      } else if (!controller) {
        const fresh = new AbortController();
        running.set(feature.id, fresh);
        try {
          feature.start(context, fresh.signal);
        } catch (error) {
          fresh.abort();
          console.error(`[antou] ${feature.id}`, error);
        }
      }
    }
  };
  return { update };
}

/** Starts and stops features. */
export type FeatureRunner = ReturnType<typeof createFeatureRunner>;
