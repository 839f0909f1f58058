import * as v from 'valibot';
import type { Intent, IntentResult } from '@/utils/domain/shop/intent';
import type { FrameAddress, FrameFacts } from '@/utils/messages/protocol';
import { type Handlers, Refused, type Sender } from '@/utils/messages/server';
import { tell } from '../tell';

const facts = v.looseObject({
  source: v.string(),
  origin: v.string(),
  sequence: v.number(),
  composer: v.boolean(),
  buyersInSight: v.array(v.string()),
});
const intent = v.looseObject({
  kind: v.picklist(['insertReply', 'insertConfirmation', 'writeNote', 'undoNote', 'cancelNote']),
});

/** The frames of one tab tell each other what they have read, and pass intents on; the worker keeps nothing. */
export const frameHandlers: Pick<Handlers, 'frame.hello' | 'frame.publish' | 'frame.intent'> = {
  'frame.hello': {
    payload: v.null(),
    fromPages: true,
    answer(_payload, sender) {
      const { tabId, address } = place(sender);
      void tell(tabId, 'frame.hello', { from: address });
      return null;
    },
  },
  'frame.publish': {
    payload: v.strictObject({ facts }) as unknown as v.GenericSchema<unknown, { facts: FrameFacts }>,
    fromPages: true,
    answer({ facts }, sender) {
      const { tabId, address } = place(sender);
      void tell(tabId, 'frame.facts', { from: address, facts });
      return null;
    },
  },
  'frame.intent': {
    payload: v.strictObject({
      to: v.strictObject({ frameId: v.number(), documentId: v.optional(v.string()) }),
      intent,
    }) as unknown as v.GenericSchema<unknown, { to: FrameAddress; intent: Intent }>,
    fromPages: true,
    async answer({ to, intent }, sender) {
      const result = await tell(place(sender).tabId, 'frame.intent', { intent }, to);
      return (result as IntentResult | undefined) ?? { done: false, code: 'notice.frameGone' };
    },
  },
};

function place(sender: Sender): { tabId: number; address: FrameAddress } {
  if (sender.tabId === undefined || sender.frameId === undefined) throw new Refused('refused', 'no tab');
  const address = { frameId: sender.frameId };
  return {
    tabId: sender.tabId,
    address: sender.documentId === undefined ? address : { ...address, documentId: sender.documentId },
  };
}
