import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConversationId } from '@/utils/domain/shop/conversation';
import { type Draft, isWrongWindow, seeDraft } from '@/utils/domain/wording/draft';

/** What a watch sees one after the other: conversation and text. */
const watched = (...seen: readonly (readonly [string | ConversationId | undefined, string])[]) =>
  seen.reduce<Draft | undefined>(
    (draft, [conversation, text]) =>
      seeDraft(draft, typeof conversation === 'string' ? { key: conversation } : conversation, text),
    undefined,
  );

describe('whom a draft is for', () => {
  it('is the conversation it was begun in', () => {
    expect(isWrongWindow(watched(['c1', '好']))).toBe(false);
    expect(isWrongWindow(watched(['c1', '好'], ['c1', '好的']))).toBe(false);
  });

  it('stays with it where the box keeps the text, and comes right on the way back', () => {
    expect(isWrongWindow(watched(['c1', '好的'], ['c2', '好的']))).toBe(true);
    expect(isWrongWindow(watched(['c1', '好的'], ['c2', '好的'], ['c2', '好的，改址']))).toBe(true);
    expect(isWrongWindow(watched(['c1', '好的'], ['c2', '好的'], ['c1', '好的']))).toBe(false);
    expect(isWrongWindow(watched(['c1', '好的'], ['c2', '好的'], ['c1', '好的'], ['c2', '好的']))).toBe(true);
  });

  it('begins anew once the box has been empty', () => {
    expect(isWrongWindow(watched(['c1', '好的'], ['c2', '好的'], ['c2', ''], ['c2', '好的']))).toBe(false);
    expect(isWrongWindow(watched(['c1', '好的'], ['c2', ' \n'], ['c2', '好']))).toBe(false);
  });

  it('is the page’s own where it puts back what was left there, however alike', () => {
    expect(
      isWrongWindow(
        watched(['c1', '好的'], ['c2', ''], ['c2', '好的，马上'], ['c1', '好的'], ['c2', '好的，马上']),
      ),
    ).toBe(false);
    expect(isWrongWindow(watched(['c1', '稍等'], ['c2', '在的，马上看']))).toBe(false);
  });

  it('is never wrong in the only conversation there is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 8 }), { maxLength: 12 }), (texts) => {
        expect(isWrongWindow(watched(...texts.map((text) => ['c1', text] as const)))).toBe(false);
      }),
    );
  });

  it('is always wrong right after a text was carried over', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
        (text) => {
          expect(isWrongWindow(watched(['c1', text], ['c2', text]))).toBe(true);
        },
      ),
    );
  });

  describe('where the page names its conversation only in part', () => {
    const wind: ConversationId = { key: '9001', buyer: '风吹麦浪88' };
    const dew: ConversationId = { key: '9002', buyer: '清晨的露' };
    const named = ({ buyer }: ConversationId): ConversationId => ({ buyer: buyer ?? '' });

    it('a name that gets its key later is the same conversation', () => {
      expect(isWrongWindow(watched([named(wind), '好的'], [wind, '好的'], [wind, '好的，马上']))).toBe(false);
      expect(isWrongWindow(watched([wind, '好的'], [named(wind), '好的'], [wind, '好的']))).toBe(false);
      expect(isWrongWindow(watched([named(wind), '好的'], [wind, '好的'], [{ key: '9002' }, '好的']))).toBe(
        true,
      );
    });

    it('one that is not named for a moment has not changed', () => {
      expect(isWrongWindow(watched([wind, '好的'], [undefined, '好的'], [wind, '好的']))).toBe(false);
      expect(isWrongWindow(watched([undefined, '好'], [wind, '好的'], [wind, '好的']))).toBe(false);
      expect(isWrongWindow(watched([wind, '好的'], [undefined, '好的'], [dew, '好的']))).toBe(true);
    });

    it('another name is another conversation while there is no key', () => {
      expect(isWrongWindow(watched([wind, '好的'], [named(dew), '好的']))).toBe(true);
      expect(isWrongWindow(watched([wind, '好的'], [named(dew), '好的'], [dew, '好的']))).toBe(true);
    });

    it('the same name under another key is another conversation', () => {
      expect(isWrongWindow(watched([wind, '好的'], [{ ...wind, key: '9003' }, '好的']))).toBe(true);
    });
  });
});
