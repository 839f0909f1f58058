import { type CompiledRules, compileRules } from '@/utils/domain/wording/compile';
import { type SimplifiedTable, simplifiedTable } from '@/utils/domain/wording/fold';
import type { ShopContext } from '@/utils/frame/context';
import { t } from '@/utils/i18n/overlay';
import { askUntil, listen } from '@/utils/messages/client';

/** The rules of this frame's shop, compiled; read anew when the shop or the wording book changes. */
export interface RulesWatch {
  readonly now: CompiledRules | undefined;
  /** Public holidays of the coming days (ISO dates). */
  readonly holidays: readonly string[];
}

/** Reads the rules and follows them. Until they have come there are none; those that are there stay until the next come. */
export function watchRules(context: ShopContext, onNews: () => void, signal: AbortSignal): RulesWatch {
  const watch: { now: CompiledRules | undefined; holidays: readonly string[] } = {
    now: undefined,
    holidays: [],
  };
  let table: SimplifiedTable | undefined;
  let read: string | undefined;
  let turn = 0;
  const load = async () => {
    const mine = ++turn;
    const { site, shop } = context.store.snapshot;
    read = shop?.id;
    const bundle = await askUntil('wording.read', { site: site.id, shop: shop?.id }, signal);
    if (!bundle || signal.aborted || mine !== turn) return;
    table ??= simplifiedTable(bundle.simplified);
    watch.now = compileRules(bundle.packs, table);
    watch.holidays = bundle.holidays;
    onNews();
  };
  const start = () =>
    void load().catch((error) => {
      console.error('[antou] guard', error);
      context.say('block', 'app.featureFailed', t('feature.guard'));
    });
  listen({ 'book.changed': start }, signal);
  context.store.subscribe(({ shop }) => {
    if (shop?.id !== read) start();
  }, signal);
  start();
  return watch;
}
