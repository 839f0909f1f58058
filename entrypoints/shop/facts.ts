import { fieldValue } from '@/utils/domain/shop/field';
import type { Order } from '@/utils/domain/shop/order';
import { withOwner } from '@/utils/domain/shop/owner';
import { type SeenOrder, seenOrder } from '@/utils/domain/shop/seen-order';
import type { Facts } from '@/utils/frame/facts';
import { ask } from '@/utils/messages/client';
import type { FrameAddress, FrameFacts } from '@/utils/messages/protocol';
import { newId } from '@/utils/platform/ids';
import type { Definition } from '@/utils/sites/definition';
import {
  address,
  pageKind,
  readComposer,
  readConversation,
  readConversationRows,
  readOrder,
} from '@/utils/sites/read';
import { framesIn, reachableDocuments } from './reachable';

const SOURCE = newId();
const SEEN_KEPT = 60;

/** What one document shows: what `FrameFacts` tells of it. */
type DocumentFacts = Omit<FrameFacts, 'source' | 'origin' | 'sequence'>;

const NOTHING: DocumentFacts = { composer: false, buyersInSight: [] };

/** Makes the facts of one frame. */
export function createFacts(definition: Definition, onNews: () => void): Facts {
  const others = new Map<number, { readonly from: FrameAddress; readonly facts: FrameFacts }>();
  const seen = new Map<string, SeenOrder>();
  let own = NOTHING;
  let told = '';
  let known = '';
  let sequence = 0;
  let merged: DocumentFacts = NOTHING;

  /** What the page shows now, frame by frame; what another frame says of itself counts only where it cannot be read. */
  const merge = () => {
    const said = [...others.values()].map(({ facts }) => facts);
    const all = [
      own,
      ...reachableDocuments(definition).map((other) => readDocument(definition, other)),
      ...said.filter(({ origin }) => origin !== globalThis.origin),
    ];
    const conversation = all.find((facts) => facts.conversation)?.conversation;
    const order = withOwner(all.find((facts) => facts.order)?.order, seen, conversation?.buyer);
    const next: DocumentFacts = {
      composer: all.some((facts) => facts.composer) || said.some((facts) => facts.composer),
      buyersInSight: [...new Set(all.flatMap((facts) => facts.buyersInSight))],
      ...(conversation && { conversation }),
      ...(order && { order }),
    };
    if (order) remember(seen, order);
    const text = JSON.stringify(next);
    if (text === known) return;
    known = text;
    merged = next;
    onNews();
  };
  const publish = async (facts: DocumentFacts) => {
    sequence++;
    const answer = await ask('frame.publish', {
      facts: { ...facts, source: SOURCE, origin: globalThis.origin, sequence },
    });
    // Nobody has heard of it: told again at the next look.
    if (!answer.ok) told = '';
  };
  const tell = () => void publish(own);
  // A frame that goes takes what it showed along; it comes back from the browser's page cache as it was.
  addEventListener('pagehide', () => void publish(NOTHING));
  addEventListener('pageshow', ({ persisted }) => persisted && tell());
  return {
    look() {
      own = readDocument(definition, document);
      const alone = parent === self && framesIn(self, definition).length === 0;
      const text = JSON.stringify(own);
      if (text !== told) {
        told = text;
        // A frame alone in its tab has nobody to tell.
        if (!alone) tell();
      }
      if (alone) others.clear();
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
      const before = others.get(from.frameId)?.facts;
      // A retried message may come after a newer one.
      if (before?.source === facts.source && before.sequence >= facts.sequence) return;
      others.set(from.frameId, { from, facts });
      merge();
    },
    tell,
  };
}

function readDocument(definition: Definition, root: Document): DocumentFacts {
  const kind = pageKind(definition, address(root));
  const composer = readComposer(definition, root).state === 'found';
  if (kind === 'chat' && definition.chat) {
    const conversation = readConversation(definition.chat, root);
    const order = definition.order && readOrder(definition.order, root)?.order;
    const buyersInSight = readConversationRows(definition.chat, root).flatMap(({ buyer }) => buyer ?? []);
    return { composer, buyersInSight, ...(conversation && { conversation }), ...(order && { order }) };
  }
  const order =
    kind === 'detail' && definition.detail ? readOrder(definition.detail, root)?.order : undefined;
  return { ...NOTHING, ...(order && { order }) };
}

function remember(seen: Map<string, SeenOrder>, order: Order): void {
  const buyer = fieldValue(order.fields.buyer);
  if (buyer === undefined) return;
  seen.delete(order.no);
  seen.set(order.no, seenOrder(order, buyer));
  for (const no of [...seen.keys()].slice(0, Math.max(0, seen.size - SEEN_KEPT))) seen.delete(no);
}
