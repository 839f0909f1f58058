import { stands } from '@/utils/domain/notes/merge';
import { onlyAdds, sameMemo, withNote } from '@/utils/domain/notes/plan';
import { FLAG_CHARACTERS, type FlagColour } from '@/utils/domain/shop/flag';
import type { Memo } from '@/utils/domain/shop/order';
import type { ShopContext } from '@/utils/frame/context';
import { variableValues } from '@/utils/frame/variable-values';
import { t } from '@/utils/i18n/notes';
import type { UndoEntry } from '@/utils/messages/protocol';
import type { MemoSpec } from '@/utils/sites/definition';
import type { MemoPlan } from '@/utils/sites/write';

/** @returns how the memo as it was before a note is restored, if nobody has written since */
export function undoPlan(entry: UndoEntry, memo: MemoSpec): (standing: Memo) => MemoPlan {
  return (standing) => {
    // A colour that somebody has set since may say 勿发: it is theirs, and so is the note.
    if (!sameMemo(standing, entry.after)) return { stop: 'changed' };
    const { before } = entry;
    const flag = entry.flagChanged ? (before.flag ?? noFlag(memo)) : undefined;
    return {
      text: before.text,
      added: '',
      ...(flag && { flag }),
      ...(flag && before.tag && { tag: before.tag }),
    };
  };
}

/** @returns how a note is cancelled by another one, where a memo can only be added to */
export function cancelPlan(
  context: ShopContext,
  entry: UndoEntry,
  memo: MemoSpec,
): (standing: Memo) => MemoPlan {
  const { agent = '', date = '' } = variableValues(context);
  const words = t('note.cancelling', entry.added, agent, date);
  return (standing) => {
    const template = { id: '', title: '', text: '' };
    if (stands(standing.text, { template, values: {}, words })) return { stop: 'already' };
    if (!standing.text.includes(entry.added)) return { stop: 'changed' };
    // A colour that was there before comes back, unless somebody has set another since.
    const flag = entry.flagChanged && standing.flag === entry.after.flag ? entry.before.flag : undefined;
    return { text: withNote(standing.text, words, memo), added: words, ...(flag && { flag }) };
  };
}

/** @returns the character of a colour that a note has set and that stays after it was taken back */
export function colourThatStays(entry: UndoEntry, memo: MemoSpec): string | undefined {
  const gone = !entry.flagChanged || entry.before.flag !== undefined || (!onlyAdds(memo) && noFlag(memo));
  return gone || !entry.after.flag ? undefined : FLAG_CHARACTERS[entry.after.flag];
}

/** How a page says "no flag", where it can. */
function noFlag(memo: MemoSpec): 'none' | FlagColour | undefined {
  return memo.clearFlag ? 'none' : memo.flags.gray ? 'gray' : undefined;
}
