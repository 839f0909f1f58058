import { type Picks, pickedInstead, pickWorth } from './picks';
import { type Features, type QuestionReader, readQuestion } from './question';
import type { OrderState, Reply } from './reply';

/** A reply proposed for a question; `score` is 0 to about 1, comparable within one question only. */
export interface Suggestion {
  readonly reply: Reply;
  readonly score: number;
}

/** What may be known besides the question. */
export interface SuggestContext {
  /** The state of the order that the buyer speaks of. */
  readonly state?: OrderState | undefined;
  /** What this agent took before, and the time now in milliseconds since 1970. */
  readonly learnt?: { readonly picks: Picks; readonly at: number } | undefined;
}

/** Replies made ready to be suggested: an inverted index over all examples, titles and texts. */
export interface SuggestIndex {
  readonly reader: QuestionReader;
  readonly replies: readonly Reply[];
  readonly groups: readonly string[];
  readonly featureIds: ReadonlyMap<string, number>;
  /** How rare each feature is. */
  readonly rarity: Float32Array;
  /** Entries of feature f stand from `offsets[f]` to `offsets[f + 1]`. */
  readonly offsets: Int32Array;
  readonly documents: Int32Array;
  readonly weights: Float32Array;
  readonly replyOf: Int32Array;
  readonly groupOf: Int32Array;
}

/** What an example, a title and a reply's own words are worth. */
const WORTH = { ask: 1, title: 0.9, text: 0.55 } as const;
const GROUP_SHARE = 0.35;
const NEIGHBOURS = 12;
/** What a reply is worth in a state of the order that it is made for, and in one that it is not. */
const STATE = { fits: 1.3, other: 0.4 } as const;
const PICK_SHARE = 0.04;
const INSTEAD_SHARE = 0.4;

/** Builds the index once for a library; replies may have no `asks`, their title and text are read too. */
export function buildSuggestIndex(replies: readonly Reply[], reader: QuestionReader): SuggestIndex {
  const featureIds = new Map<string, number>();
  const entries: { features: Features; reply: number; worth: number }[] = [];
  for (const [at, { asks = [], title, text }] of replies.entries()) {
    for (const ask of asks)
      entries.push({ features: readQuestion(ask, reader), reply: at, worth: WORTH.ask });
    entries.push({ features: readQuestion(title, reader), reply: at, worth: WORTH.title });
    entries.push({
      features: readQuestion(text.replace(/\{[^{}]*\}/g, ' '), reader),
      reply: at,
      worth: WORTH.text,
    });
  }
  const counts: number[] = [];
  for (const { features } of entries) {
    for (const feature of features.keys()) {
      const id = featureIds.get(feature) ?? featureIds.size;
      featureIds.set(feature, id);
      counts[id] = (counts[id] ?? 0) + 1;
    }
  }
  const rarity = Float32Array.from(counts, (count) => Math.log(1 + entries.length / count));
  const offsets = new Int32Array(counts.length + 1);
  for (const [id, count] of counts.entries()) offsets[id + 1] = (offsets[id] ?? 0) + count;
  const documents = new Int32Array(offsets.at(-1) ?? 0);
  const weights = new Float32Array(documents.length);
  const next = offsets.slice();
  for (const [document, { features, worth }] of entries.entries()) {
    const ids = [...features].map(([feature, weight]) => {
      const id = featureIds.get(feature) ?? 0;
      return [id, weight * (rarity[id] ?? 0)] as const;
    });
    const norm = Math.sqrt(ids.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    for (const [id, weight] of ids) {
      const place = next[id] ?? 0;
      next[id] = place + 1;
      documents[place] = document;
      weights[place] = (worth * weight) / norm;
    }
  }
  const groups = [...new Set(replies.map(({ group }) => group))];
  return {
    reader,
    replies,
    groups,
    featureIds,
    rarity,
    offsets,
    documents,
    weights,
    replyOf: Int32Array.from(entries, ({ reply }) => reply),
    groupOf: Int32Array.from(replies, ({ group }) => groups.indexOf(group)),
  };
}

/** The replies that fit a buyer's last words best, best first; none where nothing is alike. */
export function suggest(
  index: SuggestIndex,
  question: string,
  context: SuggestContext = {},
  count = 3,
): Suggestion[] {
  const best = bestOfReplies(index, compare(index, readQuestion(question, index.reader)));
  const groups = groupShares(index, best);
  const found = [...best].map(([at, likeness]) => {
    const reply = index.replies[at] as Reply;
    const group = groups[index.groupOf[at] ?? 0] ?? 0;
    return { reply, score: (likeness + GROUP_SHARE * group) * stateWorth(reply, context) };
  });
  found.sort(byScore);
  return learn(found, context).slice(0, count);
}

function byScore(a: Suggestion, b: Suggestion): number {
  return b.score - a.score;
}

/** Puts what this agent takes for such questions further to the front. */
function learn(found: Suggestion[], { learnt }: SuggestContext): Suggestion[] {
  const first = found[0]?.reply.id;
  if (!learnt || first === undefined) return found;
  const { picks, at } = learnt;
  return found
    .map(({ reply, score }) => {
      const often = PICK_SHARE * pickWorth(picks, reply.id, at);
      const instead = INSTEAD_SHARE * pickWorth(picks, pickedInstead(first, reply.id), at);
      return { reply, score: score + often + instead };
    })
    .sort(byScore);
}

function compare(index: SuggestIndex, features: Features): Float32Array {
  const alike = new Float32Array(index.replyOf.length);
  let square = 0;
  for (const [feature, weight] of features) {
    const id = index.featureIds.get(feature);
    // A word that no reply knows makes nothing more or less alike.
    if (id === undefined) continue;
    const weighed = weight * (index.rarity[id] ?? 0);
    square += weighed * weighed;
    const end = index.offsets[id + 1] ?? 0;
    for (let place = index.offsets[id] ?? 0; place < end; place++) {
      const document = index.documents[place] ?? 0;
      alike[document] = (alike[document] ?? 0) + weighed * (index.weights[place] ?? 0);
    }
  }
  const norm = Math.sqrt(square) || 1;
  for (let at = 0; at < alike.length; at++) alike[at] = (alike[at] ?? 0) / norm;
  return alike;
}

/** By reply its most alike example. */
function bestOfReplies({ replyOf }: SuggestIndex, alike: Float32Array): Map<number, number> {
  const best = new Map<number, number>();
  for (let at = 0; at < alike.length; at++) {
    const likeness = alike[at] ?? 0;
    if (likeness <= 0) continue;
    const reply = replyOf[at] ?? 0;
    if (likeness > (best.get(reply) ?? 0)) best.set(reply, likeness);
  }
  return best;
}

/** How much of the likeness of the nearest replies lies in each group, 0 to 1. */
function groupShares({ groupOf, groups }: SuggestIndex, best: ReadonlyMap<number, number>): number[] {
  const shares = groups.map(() => 0);
  let sum = 0;
  for (const [at, likeness] of [...best].sort(([, a], [, b]) => b - a).slice(0, NEIGHBOURS)) {
    const group = groupOf[at] ?? 0;
    const vote = likeness * likeness;
    shares[group] = (shares[group] ?? 0) + vote;
    sum += vote;
  }
  return shares.map((share) => share / (sum || 1));
}

function stateWorth({ states }: Reply, { state }: SuggestContext): number {
  if (!state || !states) return 1;
  return states.includes(state) ? STATE.fits : STATE.other;
}
