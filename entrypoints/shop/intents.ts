import type { Intent, IntentResult } from '@/utils/domain/shop/intent';
import type { Facts } from '@/utils/frame/facts';
import { ask } from '@/utils/messages/client';

type Handler = (intent: Intent) => Promise<IntentResult>;

/** Brings intents to who can do them: this frame's feature, or the frame of the tab that has the composer. */
export function createIntents(facts: Facts) {
  const handlers = new Map<Intent['kind'], Handler>();
  const doHere = async (intent: Intent): Promise<IntentResult> =>
    (await handlers.get(intent.kind)?.(intent)) ?? { done: false, code: 'reply.noComposer' };
  return {
    doHere,
    handle<K extends Intent['kind']>(
      kind: K,
      handler: (intent: Extract<Intent, { kind: K }>) => Promise<IntentResult>,
      signal: AbortSignal,
    ): void {
      handlers.set(kind, handler as Handler);
      signal.addEventListener('abort', () => handlers.delete(kind));
    },
    async dispatch(intent: Intent): Promise<IntentResult> {
      const forComposer = intent.kind === 'insertReply' || intent.kind === 'insertConfirmation';
      const to = facts.composerFrame;
      if (!forComposer || !to) return doHere(intent);
      const answer = await ask('frame.intent', { to, intent });
      return answer.ok ? answer.value : { done: false, code: `notice.${answer.code}` };
    },
  };
}
