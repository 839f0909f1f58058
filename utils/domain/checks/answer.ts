import type { Message } from '../shop/conversation';
import type { AnswerWords, CheckPack } from './confirmation';
import { mayHoldAddress } from './said';

/** Where the confirmation of an order stands in a conversation. */
export type FormState =
  | { readonly state: 'none' }
  /** Sent, or the platform's own card; `at` is its place among the messages. */
  | { readonly state: 'sent'; readonly at: number }
  | { readonly state: 'yes' | 'no' | 'unclear'; readonly at: number; readonly answer: string };

const FILLERS =
  /[\s,，。.!！~～、…;；:：]|亲爱的|亲亲|亲|嗯+|恩+|哦|喔|噢|啊|呀|呢|哈+|啦|了|的|吧|嘛|就|都|这边|谢谢|感谢|麻烦|辛苦|您|你|我|全部|信息|内容|订单|核|尽快|早点|快点|安排|发货|发|\p{Extended_Pictographic}|\[[^\]]{1,6}\]|\ufe0f/gu;
const LONGEST_ANSWER = 30;
/** So many messages of the buyer after the form are looked at; what comes later speaks of something else. */
const LOOKED_AT = 4;

/** Reads one message of a buyer as an answer to the question whether all is right. */
export function readAnswer(text: string, { yes, no }: AnswerWords): 'yes' | 'no' | 'unclear' {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  // The longest word first: 没错 holds 错, and 不对 holds 对.
  const words = [...yes, ...no].sort((one, other) => other.length - one.length);
  const found: string[] = [];
  const rest = words.reduce((left, word) => {
    if (left.includes(word)) found.push(word);
    return left.replaceAll(word, ' ');
  }, plain);
  if (found.some((word) => no.includes(word)) || mayHoldAddress(plain)) return 'no';
  const nothingElse = rest.replace(FILLERS, '') === '';
  if (plain.length > LONGEST_ANSWER || /[?？]|吗/.test(plain) || !nothingElse) return 'unclear';
  // A bare 嗯嗯: nothing but fillers, and one that agrees.
  return found.length > 0 || /嗯|恩|👌|👍/u.test(plain) ? 'yes' : 'unclear';
}

/**
 * Finds the last confirmation of an order in a conversation, ours or the platform's own card, and the buyer's answer to
 * it: the first yes or no among the messages that follow.
 */
export function formState(
  messages: readonly Message[],
  order: string,
  { form, masked, cards, answers }: Pick<CheckPack, 'form' | 'masked' | 'cards' | 'answers'>,
): FormState {
  const isForm = ({ side, text }: Message): boolean => {
    if (side === 'buyer') return false;
    const ours = [form, masked].some(
      ({ opening, closing }) => text.includes(opening) || text.includes(closing),
    );
    return (ours && text.includes(order)) || cards.some((words) => text.includes(words));
  };
  const at = messages.findLastIndex(isForm);
  if (at < 0) return { state: 'none' };
  const later = messages
    .slice(at + 1)
    .filter(({ side }) => side === 'buyer')
    .slice(0, LOOKED_AT);
  let unclear: string | undefined;
  let yes: string | undefined;
  for (const { text } of later) {
    const verdict = readAnswer(text, answers);
    // 没错 and then 等等，地址改一下: what comes after the yes takes it back.
    if (verdict === 'no') return { state: 'no', at, answer: text };
    if (verdict === 'yes') yes ??= text;
    else unclear ??= text;
  }
  if (yes !== undefined) return { state: 'yes', at, answer: yes };
  return unclear === undefined ? { state: 'sent', at } : { state: 'unclear', at, answer: unclear };
}
