import type { ShopContext } from '@/utils/frame/context';
import { variableValues } from '@/utils/frame/variable-values';
import { ask, listen } from '@/utils/messages/client';
import type { PackBundle } from '@/utils/messages/protocol';
import { createKeyTable } from '@/utils/page/key-table';
import { watchPage } from '@/utils/page/watch';
import type { Definition } from '@/utils/sites/definition';
import { firstSnapshot } from '@/utils/state/snapshot';
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
  const { signal } = new AbortController();
  const store = createStore(firstSnapshot({ id: definition.id, title: definition.title }));
  const overlay = createOverlay(signal, () => health.setOwn('givenUp'));
  const keys = createKeyTable(overlay.isOwn, signal);
  const composer = watchComposer(definition, signal);
  const sends = createSends(definition, composer, keys, signal);
  const changes = createListeners();
  const moves = createListeners();
  const facts = createFacts(definition, () => {
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
      packs ??= readPacks();
      packs.catch(() => {
        packs = undefined;
      });
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
  const features = createFeatureRunner(context);
  const health = followPage(definition, store, features);
  const look = () => {
    keys.arm();
    sends.arm();
    composer.arm();
    health.look();
    facts.look();
    composer.look();
    moves.tell();
  };
  watchPage(look, () => moveSoon(overlay.tend, moves.tell), signal);
  listen(
    {
      ...followSettings(definition, store, () => {
        features.update();
        look();
      }),
      'frame.hello': () => facts.tell(),
      'frame.facts': (push) => facts.receive(push),
      'frame.intent': ({ intent }) => intents.doHere(intent),
    },
    signal,
  );
  watchLifetime(() => {
    health.setOwn('orphaned');
    context.say('block', 'app.reload');
  }, signal);
  if (parent !== self) void ask('frame.hello', null);
}

async function readPacks(): Promise<PackBundle> {
  const answer = await ask('packs.read', null);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
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
