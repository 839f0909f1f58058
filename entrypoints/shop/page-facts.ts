import { ask } from '@/utils/messages/client';
import type { Definition } from '@/utils/sites/definition';
import { checkHealth } from '@/utils/sites/health';
import { address, readComposer } from '@/utils/sites/read';
import type { Snapshot } from '@/utils/state/snapshot';
import type { Store } from '@/utils/state/store';
import type { FeatureRunner } from './feature-runner';

/** A page that is still being built is not blind, nor a guard that waits for its rules unready; only one that stays so. */
const BAD_AFTER = 3_000;

/** What the health of a frame is made of. */
export interface PageParts {
  readonly definition: Definition;
  readonly store: Store;
  readonly features: FeatureRunner;
  /** Whether Antou is on here; undefined until that is known. */
  readonly on: () => boolean | undefined;
  readonly signal: AbortSignal;
}

/**
 * Follows the page's address and health; tells the toolbar. The top frame speaks for the page, an inner one only of
 * what goes wrong in itself.
 */
export function followPage({ definition, store, features, on, signal }: PageParts) {
  let own: 'givenUp' | 'orphaned' | undefined;
  let badSince: number | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let told: string | undefined;
  /** The guard should run on this composer and has no rules. */
  const unguarded = () =>
    features.isRunning('guard') &&
    store.snapshot.guard.state !== 'on' &&
    readComposer(definition).state === 'found';
  const find = (): Snapshot['health'] => {
    if (own) return { state: own, fields: [] };
    if (!on()) return { state: 'off', fields: [] };
    const page = parent === self ? checkHealth(definition, address()) : { state: 'notThisPage' };
    if (page.state === 'notLoggedIn' || page.state === 'notReady') return { state: page.state, fields: [] };
    if (unguarded()) return { state: 'unguarded', fields: ['guard'] };
    if (features.failed.size > 0) return { state: 'failed', fields: [...features.failed] };
    return { state: page.state, fields: 'fields' in page ? page.fields : [] };
  };
  const tell = (health: Snapshot['health']) => {
    const text = JSON.stringify(health);
    if (text === told) return;
    const first = told === undefined;
    told = text;
    store.patch({ health });
    void ask('health.report', { site: definition.id, ...health, first }).then((answer) => {
      if (!answer.ok && told === text) told = undefined;
    });
  };
  const judge = () => {
    clearTimeout(again);
    if (signal.aborted || (on() === undefined && !own)) return;
    const health = find();
    if (health.state === 'blind' || health.state === 'unguarded') {
      badSince ??= performance.now();
      const left = BAD_AFTER - (performance.now() - badSince);
      if (left > 0) {
        again = setTimeout(judge, left + 20);
        return;
      }
    } else badSince = undefined;
    tell(health);
  };
  let guard: Snapshot['guard']['state'] | undefined;
  store.subscribe((snapshot) => {
    if (snapshot.guard.state === guard) return;
    guard = snapshot.guard.state;
    judge();
  }, signal);
  return {
    judge,
    setOwn(state: 'givenUp' | 'orphaned'): void {
      own = state;
      judge();
    },
  };
}
