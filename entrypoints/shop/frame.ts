import type { ShopContext } from '@/utils/frame/context';
import { variableValues } from '@/utils/frame/variable-values';
import { t } from '@/utils/i18n/overlay';
import { ask, askUntil, listen } from '@/utils/messages/client';
import type { PackBundle } from '@/utils/messages/protocol';
import { createKeyTable } from '@/utils/page/key-table';
import { reachRootsBy } from '@/utils/page/shadow';
import { watchPage } from '@/utils/page/watch';
import { shadowRootOf } from '@/utils/platform/shadow';
import type { Definition } from '@/utils/sites/definition';
import { readRoots } from '@/utils/sites/read';
import { firstSnapshot, NOTHING_READ } from '@/utils/state/snapshot';
import { createStore } from '@/utils/state/store';
import { watchComposer } from './composer-watch';
import { createFacts } from './facts';
import { createFeatureRunner } from './feature-runner';
import { createIntents } from './intents';
import { watchLifetime } from './lifetime';
import { createListeners } from './listeners';
import { createOverlay } from './overlay';
import { followPage } from './page-facts';
import { createReporter } from './report';
import { createSends } from './sends';
import { followSettings } from './settings';

/** Starts Antou in one frame of a shop: makes the frame's one of each thing and hands them to the features. */
export function startFrame(definition: Definition): void {
  reachRootsBy(shadowRootOf);
  const { signal } = new AbortController();
  // Ahead of all others: an event that is held goes no further.
  for (const type of ['focusin', 'pointerdown'] as const)
    addEventListener(type, () => armRoots(), { capture: true, passive: true, signal });
  const store = createStore(firstSnapshot({ id: definition.id, title: definition.title }));
  const overlay = createOverlay(signal, () => giveUp());
  const keys = createKeyTable(overlay.isOwn, signal);
  const composer = watchComposer(definition, signal);
  const sends = createSends(definition, composer, keys, () => unguarded(), signal);
  const changes = createListeners();
  const moves = createListeners();
  const facts = createFacts(definition, () => {
    if (!isOn()) return;
    const { conversation, order, composer: canInsert } = facts.now;
    store.patch({ conversation, order, canInsert, values: variableValues(context) });
    changes.tell();
  });
  const intents = createIntents(facts);
  let packs: Promise<PackBundle> | undefined;

  const context: ShopContext = {
    definition,
    store,
    keys,
    get host() {
      return overlay.host();
    },
    composer,
    facts,
    packs: () => {
      packs ??= readPacks(signal);
      return packs;
    },
    onChange: changes.add,
    onMove: moves.add,
    handle: intents.handle,
    dispatch: intents.dispatch,
    onSend: sends.onSend,
    report: createReporter(store, (key) => context.say('warn', key)),
    say: overlay.say,
  };
  /** The guard is on its way, or did not come: what goes out meanwhile is on record. */
  const unguarded = () => {
    if (isOn() && store.snapshot.features.guard) context.report({ kind: 'guard.unguarded' });
  };
  let settled = false;
  let greeted = false;
  let givenUp = false;
  // The panel has no switch of its own: it is there wherever Antou is.
  const isOn = () => !givenUp && store.snapshot.features.panel === true;
  const features = createFeatureRunner(context, () => health.judge());
  const on = () => (settled ? isOn() : undefined);
  const health = followPage({ definition, store, features, on, signal });
  /** Listens in the page's own roots before anything of a gesture has reached them. */
  const armRoots = () => {
    for (const root of readRoots(definition)) {
      page.also(root);
      for (const one of [keys, sends, composer]) one.arm(root);
    }
  };
  const look = () => {
    keys.arm();
    sends.arm();
    composer.arm();
    armRoots();
    if (!isOn()) return;
    features.update();
    health.judge();
    facts.look();
    composer.look();
    moves.tell();
  };
  const onSettings = () => {
    settled = true;
    features.update();
    if (!isOn()) {
      store.patch(NOTHING_READ);
      health.judge();
      return;
    }
    // The other frames tell what they have read to one that has only just begun to.
    if (parent !== self && !greeted) void ask('frame.hello', null);
    greeted = true;
    look();
  };
  /** The page has won: nothing that nobody can see may go on taking keys or holding messages, and it is said outside. */
  const giveUp = () => {
    givenUp = true;
    store.patch({ features: {}, ...NOTHING_READ });
    features.update();
    document.title = `${t('app.givenUpTitle')} ${document.title}`;
    health.setOwn('givenUp');
  };
  const page = watchPage(look, () => moveSoon(overlay.tend, moves.tell), definition.watch, signal);
  listen(
    {
      ...followSettings({
        definition,
        store,
        onNews: () => !givenUp && onSettings(),
        onLate: () => context.say('warn', 'notice.noSettings'),
        signal,
      }),
      'frame.hello': () => isOn() && facts.tell(),
      'frame.facts': (push) => isOn() && facts.receive(push),
      'frame.intent': ({ intent }) => intents.doHere(intent),
    },
    signal,
  );
  watchLifetime(() => {
    health.setOwn('orphaned');
    context.say('block', 'app.reload');
  }, signal);
}

/** Asks until the packs come: without its rules the guard holds nothing, and its health says so meanwhile. */
async function readPacks(signal: AbortSignal): Promise<PackBundle> {
  const packs = await askUntil('packs.read', null, signal);
  if (!packs) throw new Error('no packs');
  return packs;
}

let moving = false;
/** Scrolling and removed nodes: looked after once a frame, before it is painted. */
function moveSoon(...work: (() => void)[]): void {
  if (moving) return;
  moving = true;
  requestAnimationFrame(() => {
    moving = false;
    for (const one of work) one();
  });
}
