import { fieldValue, wholeValue } from '@/utils/domain/shop/field';
import type { Order } from '@/utils/domain/shop/order';
import type { SeenOrder } from '@/utils/domain/wording/foreign-data';
import type { Facts } from '@/utils/frame/facts';
import { ask } from '@/utils/messages/client';
import type { FrameAddress, FrameFacts } from '@/utils/messages/protocol';
import { newId } from '@/utils/platform/ids';
import type { Definition } from '@/utils/sites/definition';
import {
  pageKind,
  readComposer,
  readConversation,
  readConversationRows,
  readOrder,
} from '@/utils/sites/read';

const SOURCE = newId();
const NOTHING: FrameFacts = { source: SOURCE, composer: false, buyersInSight: [] };
const SEEN_KEPT = 60;

/** Makes the facts of one frame. */
export function createFacts(definition: Definition, onNews: () => void): Facts {
  const others = new Map<number, { readonly from: FrameAddress; readonly facts: FrameFacts }>();
  const seen = new Map<string, SeenOrder>();
  let own = NOTHING;
  let told = '';
  let merged = NOTHING;

  const merge = () => {
    const all = [own, ...[...others.values()].map(({ facts }) => facts)];
    const conversation = all.find((facts) => facts.conversation)?.conversation;
    const order = all.find((facts) => facts.order)?.order;
    merged = {
      source: SOURCE,
      composer: all.some((facts) => facts.composer),
      buyersInSight: [...new Set(all.flatMap((facts) => facts.buyersInSight))],
      ...(conversation && { conversation }),
      ...(order && { order }),
    };
    if (order) remember(seen, order);
    onNews();
  };
  const tell = () => void ask('frame.publish', { facts: own });
  return {
    look() {
      own = readFrame(definition);
      if (self.length === 0 && parent === self) others.clear();
      const text = JSON.stringify(own);
      if (text === told) return;
      told = text;
      // A frame alone in its tab has nobody to tell.
      if (parent !== self || self.length > 0) tell();
      merge();
    },
    get now() {
      return merged;
    },
    get composerFrame() {
      return own.composer ? undefined : [...others.values()].find(({ facts }) => facts.composer)?.from;
    },
    get seen() {
      return [...seen.values()];
    },
    receive({ from, facts }) {
      if (facts.source === SOURCE) return;
      others.set(from.frameId, { from, facts });
      merge();
    },
    tell,
  };
}

function readFrame(definition: Definition): FrameFacts {
  const kind = pageKind(definition, location.pathname + location.search + location.hash);
  const composer = readComposer(definition).state === 'found';
  if (kind === 'chat' && definition.chat) {
    const conversation = readConversation(definition.chat);
    const order = definition.order && readOrder(definition.order)?.order;
    const buyersInSight = readConversationRows(definition.chat).map(({ buyer }) => buyer);
    return {
      source: SOURCE,
      composer,
      buyersInSight,
      ...(conversation && { conversation }),
      ...(order && { order }),
    };
  }
  const order = kind === 'detail' && definition.detail ? readOrder(definition.detail)?.order : undefined;
  return { ...NOTHING, ...(order && { order }) };
}

function remember(seen: Map<string, SeenOrder>, order: Order): void {
  const buyer = fieldValue(order.fields.buyer);
  if (buyer === undefined) return;
  const { phone, address } = order.fields;
  const secrets = [wholeValue(phone), wholeValue(address)].filter((value) => value !== undefined);
  seen.delete(order.no);
  seen.set(order.no, { no: order.no, buyer, secrets });
  for (const no of [...seen.keys()].slice(0, Math.max(0, seen.size - SEEN_KEPT))) seen.delete(no);
}
