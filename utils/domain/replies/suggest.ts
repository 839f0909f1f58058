import { type Picks, pickedInstead, pickWorth } from './picks';
import { type Features, readQuestion } from './question';
import type { OrderState, Reply } from './reply';
import type { SuggestIndex } from './suggest-index';

/** A reply proposed for a question; the higher its `score`, comparable within one question only. */
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

/** What the group's likelihood adds to an example's likeness; chosen on the building part of the labelled questions. */
const GROUP_SHARE = 0.4;
/** Examples that a group is taken to have of everything, so that one example proves little. */
const SMOOTHING = 10;
/** Tempers the likelihoods: the features of one question are not independent. */
const SHARPNESS = 0.17;
/** What a reply is worth in a state of the order that it is made for, and in one that it is not. */
const STATE = { fits: 1.15, other: 0.4 } as const;
const PICK_SHARE = 0.04;
const INSTEAD_SHARE = 0.4;

/** The replies that fit a buyer's last words best, best first; none where nothing is alike. */
export function suggest(
  index: SuggestIndex,
  question: string,
  context: SuggestContext = {},
  count = 3,
): Suggestion[] {
  const features = readQuestion(question, index.reader);
  const scores = bestOfReplies(index, compare(index, features));
  const groups = groupShares(index, features);
  for (let at = 0; at < scores.length; at++) {
    const likeness = scores[at] ?? 0;
    if (likeness <= 0) continue;
    const group = groups[index.groupOf[at] ?? 0] ?? 0;
    scores[at] = (likeness + GROUP_SHARE * group) * stateWorth(index.replies[at] as Reply, context);
  }
  learn(scores, index.replies, context);
  return top(scores, count).map((at) => ({ reply: index.replies[at] as Reply, score: scores[at] ?? 0 }));
}

/** Puts what this agent takes for such questions further to the front. */
function learn(scores: Float32Array, replies: readonly Reply[], { learnt }: SuggestContext): void {
  const [best] = top(scores, 1);
  if (!learnt || best === undefined) return;
  const { picks, at: time } = learnt;
  const first = replies[best]?.id ?? '';
  for (const [at, { id }] of replies.entries()) {
    if ((scores[at] ?? 0) <= 0) continue;
    const often = PICK_SHARE * pickWorth(picks, id, time);
    const instead = INSTEAD_SHARE * pickWorth(picks, pickedInstead(first, id), time);
    scores[at] = (scores[at] ?? 0) + often + instead;
  }
}

/** The places of the highest scores above zero, highest first; of equal ones the earlier. */
function top(scores: Float32Array, count: number): number[] {
  const best: number[] = [];
  const scoreOf = (at: number | undefined) => (at === undefined ? 0 : (scores[at] ?? 0));
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    if (score <= (best.length < count ? 0 : scoreOf(best.at(-1)))) continue;
    const before = best.findIndex((other) => scoreOf(other) < score);
    best.splice(before < 0 ? best.length : before, 0, at);
    if (best.length > count) best.pop();
  }
  return best;
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
function bestOfReplies({ replyOf, replies }: SuggestIndex, alike: Float32Array): Float32Array {
  const best = new Float32Array(replies.length);
  for (let at = 0; at < alike.length; at++) {
    const reply = replyOf[at] ?? 0;
    const likeness = alike[at] ?? 0;
    if (likeness > (best[reply] ?? 0)) best[reply] = likeness;
  }
  return best;
}

/**
 * How likely each group is by all that is said (naive Bayes over the things that examples speak of), 0 to 1: where no
 * example is much alike, invoices are still a matter of invoices.
 */
function groupShares(index: SuggestIndex, features: Features): Float32Array {
  const { groups, groupSizes, groupOffsets, groupIds, groupCounts } = index;
  const sums = new Float32Array(groups.length);
  const counts = new Float32Array(groups.length);
  for (const [feature, weight] of features) {
    const id = index.featureIds.get(feature);
    if (id === undefined) continue;
    counts.fill(0);
    const end = groupOffsets[id + 1] ?? 0;
    for (let place = groupOffsets[id] ?? 0; place < end; place++) {
      counts[groupIds[place] ?? 0] = groupCounts[place] ?? 0;
    }
    const expected = (index.counts[id] ?? 0) / index.replyOf.length;
    for (let group = 0; group < sums.length; group++) {
      const share = ((counts[group] ?? 0) + SMOOTHING * expected) / ((groupSizes[group] ?? 0) + SMOOTHING);
      sums[group] = (sums[group] ?? 0) + weight * Math.log(share / expected);
    }
  }
  const most = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp((sum - most) * SHARPNESS));
  const total = shares.reduce((sum, share) => sum + share, 0) || 1;
  return shares.map((share) => share / total);
}

function stateWorth({ states }: Reply, { state }: SuggestContext): number {
  if (!state || !states) return 1;
  return states.includes(state) ? STATE.fits : STATE.other;
}
