import type { SendWay } from '@/utils/page/send-hold';

/** What the script of one frame tells that of a frame around it. */
export interface FrameSends {
  decide(way: SendWay): boolean;
  about(): string;
  /** Whether a composer stands in that frame. */
  holds(): boolean;
}

/** In Firefox every frame's script has a world of its own, whose globals no other sees; in Chromium they share one. */
export const OWN_WORLD = globalThis !== (globalThis.window as unknown);

const HOLDS = 'antou-holds';
const SEND = 'antou-send-';
const WAYS: readonly SendWay[] = ['key', 'button', 'form'];

/**
 * Answers the scripts of the frames around this one where worlds are apart: they ask by an event, and preventing it
 * says no. Heard ahead of the page, which never sees it; a page that makes one itself can only have itself held.
 */
export function answerFrames(own: FrameSends, signal: AbortSignal): { arm(): void } {
  const answer = (event: Event) => {
    event.stopImmediatePropagation();
    const way = WAYS.find((one) => event.type === SEND + one);
    if (way ? !own.decide(way) : own.holds()) event.preventDefault();
  };
  const arm = () => {
    if (!OWN_WORLD) return;
    for (const type of [HOLDS, ...WAYS.map((way) => SEND + way)]) {
      addEventListener(type, answer, { capture: true, signal });
    }
  };
  arm();
  return { arm };
}

/** Another frame's script, asked by events. What it would send is not told: one gesture is one decision there. */
export function asked(document: Document): FrameSends {
  const prevented = (type: string) => !document.dispatchEvent(new Event(type, { cancelable: true }));
  return {
    decide: (way) => !prevented(`${SEND}${way}`),
    about: () => '',
    holds: () => prevented(HOLDS),
  };
}
