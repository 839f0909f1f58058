import { ask } from '@/utils/messages/client';
import type { Definition } from '@/utils/sites/definition';
import { checkHealth } from '@/utils/sites/health';
import type { Store } from '@/utils/state/store';
import type { FeatureRunner } from './feature-runner';

/** A page that is still being built is not blind; only one that stays so is. */
const BLIND_AFTER = 3_000;

/** Follows the page's address and health; tells the toolbar. Only the top frame speaks for the tab. */
export function followPage(definition: Definition, store: Store, features: FeatureRunner) {
  let own: 'givenUp' | 'orphaned' | undefined;
  let blindSince: number | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    features.update();
    const address = location.pathname + location.search + location.hash;
    const health = own ? { state: own } : checkHealth(definition, address);
    const fields = 'fields' in health ? health.fields : [];
    if (health.state === 'blind') {
      blindSince ??= performance.now();
      const left = BLIND_AFTER - (performance.now() - blindSince);
      if (left > 0) {
        clearTimeout(again);
        again = setTimeout(look, left + 20);
        return;
      }
    } else blindSince = undefined;
    const before = store.snapshot.health;
    if (before.state === health.state && before.fields.join() === fields.join()) return;
    store.patch({ health: { state: health.state, fields } });
    if (parent === self)
      void ask('health.report', { site: definition.id, state: health.state, fields: [...fields] });
  };
  return {
    look,
    setOwn(state: 'givenUp' | 'orphaned'): void {
      own = state;
      look();
    },
  };
}
