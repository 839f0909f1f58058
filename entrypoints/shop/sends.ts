import type { ComposerWatch } from '@/utils/frame/composer-watch';
import type { KeyTable } from '@/utils/page/key-table';
import { createSendHold, type SendWay } from '@/utils/page/send-hold';
import { holds, isAbout } from '@/utils/page/shadow';
import { isVisible } from '@/utils/page/visible';
import type { Definition } from '@/utils/sites/definition';
import { locateAll } from '@/utils/sites/locate';
import { answerFrames, asked, type FrameSends, OWN_WORLD } from './frame-sends';
import { reachableBelow } from './reachable';

const SENDS = Symbol.for('antou.sends');

/** The frames below this one and what their scripts say of sends: a composer's button may stand around its frame. */
const framesBelow = (definition: Definition) =>
  reachableBelow(definition).flatMap((frame) => {
    if (OWN_WORLD) return [{ frame, sends: asked(frame.document) }];
    const sends = (frame as unknown as Record<symbol, FrameSends | undefined>)[SENDS];
    return sends ? [{ frame, sends }] : [];
  });

/**
 * Listens for sends from the first moment, ahead of the page; whoever decides comes later. Without a decider, as on
 * a page without the guard, everything goes, and `onUndecided` hears of it.
 */
export function createSends(
  definition: Definition,
  composer: ComposerWatch,
  keys: KeyTable,
  onUndecided: () => void,
  signal: AbortSignal,
) {
  let decider: ((way: SendWay) => boolean) | undefined;
  let about: (() => string) | undefined;
  const spec = definition.composer;
  // Writing needs the one right element; holding takes all that may be it.
  const isComposer = (fits: (element: HTMLElement) => boolean) =>
    composer.every().some(({ element }) => fits(element));
  const own: FrameSends = {
    decide: (way) => {
      if (decider) return decider(way);
      if (composer.every().length > 0) onUndecided();
      return true;
    },
    about: () => about?.() ?? '',
    holds: () => composer.every().length > 0,
  };
  Object.assign(globalThis, { [SENDS]: own });
  const hold = createSendHold({
    // Which modifiers send is each page's own and its user's choice; Shift alone breaks the line everywhere.
    isSendKey: (event) =>
      event.key === 'Enter' &&
      (!event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) &&
      isComposer((element) => isAbout(event, element)),
    isSendTarget: (event) =>
      spec?.send
        .flatMap((locator) => locateAll(document, locator))
        .some((button) => isAbout(event, button) && isVisible(button)) === true,
    isSendForm: (form) =>
      isComposer((element) => holds(form, element)) ||
      framesBelow(definition).some(({ frame, sends }) => holds(form, frame.frameElement) && sends.holds()),
    about: () =>
      [own, ...framesBelow(definition).map(({ sends }) => sends)].map((sends) => sends.about()).join('\n'),
    decide: (way) => own.decide(way) && framesBelow(definition).every(({ sends }) => sends.decide(way)),
    keys,
    signal,
  });
  const answers = answerFrames(own, signal);
  return {
    arm(on?: EventTarget): void {
      hold.arm(on);
      answers.arm();
    },
    onSend(decide: (way: SendWay) => boolean, what: () => string, until: AbortSignal): void {
      decider = decide;
      about = what;
      until.addEventListener('abort', () => {
        if (decider === decide) decider = undefined;
      });
    },
  };
}
