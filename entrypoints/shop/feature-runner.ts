import type { Feature, OnDemand, ShopContext } from '@/utils/frame/context';
import { providedFeature } from '@/utils/frame/provided';
import { t } from '@/utils/i18n/overlay';
import { askUntil } from '@/utils/messages/client';
import { capabilitiesHere } from '@/utils/sites/health';
import { shownBy } from '@/utils/state/snapshot';
import { features, onDemand } from './features';

/** Starts and stops features as the page, the settings and the site's switch ask; one that throws stops alone. */
export function createFeatureRunner(context: ShopContext, onFailure: () => void) {
  const running = new Map<string, AbortController>();
  const failed = new Set<string>();
  const fail = (id: string) => {
    if (failed.has(id)) return;
    failed.add(id);
    onFailure();
  };
  const load = async (id: OnDemand['id'], signal: AbortSignal): Promise<Feature | undefined> => {
    if (!providedFeature(id)) {
      await askUntil('script.inject', { script: id }, signal, () => {
        if (!failed.has(id)) context.say('warn', 'notice.notLoaded', t(`feature.${id}`));
        fail(id);
      });
    }
    return providedFeature(id);
  };
  const start = async (one: Feature | OnDemand, signal: AbortSignal) => {
    const feature = 'start' in one ? one : await load(one.id, signal);
    if (signal.aborted) return;
    if (!feature) throw new Error('not loaded');
    feature.start(context, signal);
    if (failed.delete(one.id)) onFailure();
  };
  const stop = (id: Feature['id']) => {
    const controller = running.get(id);
    if (!controller) return;
    controller.abort();
    running.delete(id);
    failed.delete(id);
    context.store.patch(shownBy(id));
  };
  const update = () => {
    const { features: on } = context.store.snapshot;
    const capabilities = capabilitiesHere(context.definition);
    for (const feature of [...features, ...onDemand]) {
      const wanted = on[feature.id] === true && feature.needs.some((need) => capabilities.includes(need));
      if (!wanted) stop(feature.id);
      else if (!running.has(feature.id)) {
        const fresh = new AbortController();
        running.set(feature.id, fresh);
        start(feature, fresh.signal).catch((error) => {
          fresh.abort();
          console.error(`[antou] ${feature.id}`, error);
          context.store.patch(shownBy(feature.id));
          context.say('block', 'app.featureFailed', t(`feature.${feature.id}`));
          fail(feature.id);
        });
      }
    }
  };
  return { update, failed, isRunning: (id: Feature['id']) => running.has(id) };
}

/** Starts and stops features. */
export type FeatureRunner = ReturnType<typeof createFeatureRunner>;
