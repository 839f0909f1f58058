import * as v from 'valibot';
import { orderState } from '@/utils/domain/replies/last-words';
import { compileQuestionWords, type QuestionPack } from '@/utils/domain/replies/question-words';
import { type ReplyPack, repliesFor } from '@/utils/domain/replies/reply';
import { suggest } from '@/utils/domain/replies/suggest';
import { buildSuggestIndex, type SuggestIndex } from '@/utils/domain/replies/suggest-index';
import { simplifiedTable } from '@/utils/domain/wording/fold';
import type { Handlers } from '@/utils/messages/server';
import { readPack } from '../read-pack';
import { simplifiedPairs } from '../simplified';

const LONGEST_QUESTION = 300;
const name = v.pipe(v.string(), v.maxLength(80));
const indexes = new Map<string, Promise<SuggestIndex>>();

/** The replies that fit a buyer's words: the index and the words of the trade stay in the worker. */
export const suggestHandlers: Pick<Handlers, 'replies.suggest'> = {
  'replies.suggest': {
    payload: v.strictObject({
      text: v.pipe(v.string(), v.maxLength(LONGEST_QUESTION)),
      site: name,
      status: v.optional(name),
    }),
    fromPages: true,
    async answer({ text, site, status }) {
      const index = await indexFor(site);
      return suggest(index, text, { state: orderState(status) }).map(({ reply }) => reply.id);
    },
  },
};

function indexFor(site: string): Promise<SuggestIndex> {
  const known = indexes.get(site);
  if (known) return known;
  const made = makeIndex(site);
  indexes.set(site, made);
  made.catch(() => indexes.delete(site));
  return made;
}

async function makeIndex(site: string): Promise<SuggestIndex> {
  const [{ replies }, words] = await Promise.all([
    readPack<ReplyPack>('replies'),
    readPack<QuestionPack>('questions'),
  ]);
  const reader = {
    simplified: simplifiedTable(simplifiedPairs()),
    words: compileQuestionWords([words]),
  };
  return buildSuggestIndex(repliesFor(replies, site), reader);
}
