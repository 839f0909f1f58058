import type { Feature, ShopContext } from '@/utils/frame/context';
import { providedFeature } from '@/utils/frame/provided';
import { t } from '@/utils/i18n/overlay';
import { ask } from '@/utils/messages/client';
import { capabilitiesOf } from '@/utils/sites/health';
import { features, onDemand } from './features';

/** Starts and stops features as the page, the settings and the site's switch ask; one that throws stops alone. */
export function createFeatureRunner(context: ShopContext) {
  const running = new Map<string, AbortController>();
  const start = async ({ id }: Pick<Feature, 'id'>, signal: AbortSignal) => {
    const feature = features.find((one) => one.id === id) ?? (await load(id));
    if (signal.aborted) return;
    if (feature) feature.start(context, signal);
    else context.say('warn', 'notice.failed');
  };
  const update = () => {
    const { features: on } = context.store.snapshot;
    const capabilities = capabilitiesOf(
      context.definition,
      location.pathname + location.search + location.hash,
    );
    for (const feature of [...features, ...onDemand]) {
      const wanted = on[feature.id] === true && feature.needs.some((need) => capabilities.includes(need));
      const controller = running.get(feature.id);
      if (!wanted) {
        controller?.abort();
        running.delete(feature.id);
      } else if (!controller) {
        const fresh = new AbortController();
        running.set(feature.id, fresh);
        start(feature, fresh.signal).catch((error) => {
          fresh.abort();
          console.error(`[antou] ${feature.id}`, error);
          context.say('block', 'app.featureFailed', t(`feature.${feature.id}`));
        });
      }
    }
  };
  return { update };
}

/** Has the worker put a feature's own script into this frame. */
async function load(id: Feature['id']): Promise<Feature | undefined> {
  if (!providedFeature(id)) await ask('script.inject', { script: 'notes' });
  return providedFeature(id);
}

/** Starts and stops features. */
export type FeatureRunner = ReturnType<typeof createFeatureRunner>;
