import { type Features, type QuestionReader, readQuestion } from './question';
import type { Reply } from './reply';

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
  /** Likewise from `groupOffsets[f]`: the groups whose examples have the feature, and in how many. */
  readonly groupOffsets: Int32Array;
  readonly groupIds: Int32Array;
  readonly groupCounts: Int32Array;
  /** How many examples, titles and texts have a feature. */
  readonly counts: Int32Array;
  readonly replyOf: Int32Array;
  readonly groupOf: Int32Array;
  /** How many examples, titles and texts a group has. */
  readonly groupSizes: Int32Array;
}

/** What an example, a title and a reply's own words are worth. */
const WORTH = { ask: 1, title: 0.9, text: 0.55 } as const;

interface Entry {
  readonly features: Features;
  /** Place of its reply in the library. */
  readonly reply: number;
  readonly worth: number;
}

/** Builds the index once for a library; replies may have no `asks`, their title and text are read too. */
export function buildSuggestIndex(replies: readonly Reply[], reader: QuestionReader): SuggestIndex {
  const entries = replies.flatMap((reply, at) => entriesOf(reply, at, reader));
  const groups = [...new Set(replies.map(({ group }) => group))];
  const groupOf = Int32Array.from(replies, ({ group }) => groups.indexOf(group));
  const groupSizes = new Int32Array(groups.length);
  for (const { reply } of entries) {
    const group = groupOf[reply] ?? 0;
    groupSizes[group] = (groupSizes[group] ?? 0) + 1;
  }
  const replyOf = Int32Array.from(entries, ({ reply }) => reply);
  const inverted = invert(entries);
  const byGroup = countByGroup(inverted, replyOf, groupOf);
  return { reader, replies, groups, replyOf, groupOf, groupSizes, ...inverted, ...byGroup };
}

function entriesOf({ asks = [], title, text }: Reply, reply: number, reader: QuestionReader): Entry[] {
  const entry = (words: string, worth: number) => ({ features: readQuestion(words, reader), reply, worth });
  return [
    ...asks.map((ask) => entry(ask, WORTH.ask)),
    entry(title, WORTH.title),
    entry(text.replace(/\{[^{}]*\}/g, ' '), WORTH.text),
  ];
}

type Inverted = Pick<SuggestIndex, 'featureIds' | 'counts' | 'rarity' | 'offsets' | 'documents' | 'weights'>;
type ByGroup = Pick<SuggestIndex, 'groupOffsets' | 'groupIds' | 'groupCounts'>;

/** Turns entries with features into features with entries; an entry's weights make a vector as long as its worth. */
function invert(entries: readonly Entry[]): Inverted {
  const featureIds = new Map<string, number>();
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
    const weighed = [...features].map(([feature, weight]) => {
      const id = featureIds.get(feature) ?? 0;
      return [id, weight * (rarity[id] ?? 0)] as const;
    });
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    for (const [id, weight] of weighed) {
      const place = next[id] ?? 0;
      next[id] = place + 1;
      documents[place] = document;
      weights[place] = (worth * weight) / length;
    }
  }
  return { featureIds, counts: Int32Array.from(counts), rarity, offsets, documents, weights };
}

function countByGroup({ offsets, documents }: Inverted, replyOf: Int32Array, groupOf: Int32Array): ByGroup {
  const groupOffsets = new Int32Array(offsets.length);
  const groupIds: number[] = [];
  const groupCounts: number[] = [];
  for (let feature = 0; feature + 1 < offsets.length; feature++) {
    const counts = new Map<number, number>();
    const end = offsets[feature + 1] ?? 0;
    for (let place = offsets[feature] ?? 0; place < end; place++) {
      const group = groupOf[replyOf[documents[place] ?? 0] ?? 0] ?? 0;
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    for (const [group, count] of counts) {
      groupIds.push(group);
      groupCounts.push(count);
    }
    groupOffsets[feature + 1] = groupIds.length;
  }
  return { groupOffsets, groupIds: Int32Array.from(groupIds), groupCounts: Int32Array.from(groupCounts) };
}
