import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseFlag } from '@/utils/domain/notes/choose-flag';
import { lengthOf, mergeNote, NOTE_SEPARATOR } from '@/utils/domain/notes/merge';
import type { NoteTemplate } from '@/utils/domain/notes/template';

const template: NoteTemplate = { id: 't', title: '快递', text: '发{快递}_{客服} {日期}', meaning: 'courier' };
const values = { courier: '中通快递', agent: '慧兰', date: '11-22' };
const merge = (memo: string, limit = 300) => mergeNote(memo, { template, values }, limit, 'characters');

describe('adding a note to what others wrote', () => {
  it('appends, and keeps every character that stood there', () => {
    expect(merge('')).toEqual({ kind: 'write', text: '发中通快递_慧兰 11-22' });
    expect(merge('勿发')).toEqual({ kind: 'write', text: '勿发；发中通快递_慧兰 11-22' });
    expect(merge('勿发；')).toEqual({ kind: 'write', text: '勿发；发中通快递_慧兰 11-22' });
  });
  it('never the same twice, whoever wrote it', () => {
    expect(merge('发中通快递_小满 11-22')).toEqual({ kind: 'already' });
    expect(merge('勿发；发中通快递_阿禾 11-22；急')).toEqual({ kind: 'already' });
    expect(merge('发中通快递_小满 11-21').kind).toBe('write');
    expect(merge('不发中通快递_小满 11-22').kind).toBe('write');
  });
  it('refuses what would not fit', () => {
    expect(merge('长'.repeat(290))).toEqual({ kind: 'tooLong', length: 290 + 1 + 14 });
    expect(lengthOf('a中🌷', 'bytes')).toBe(8);
  });
  it('whatever stands: written once, a second time is already', () => {
    const note = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(note, (memo) => {
        const first = merge(memo, 10_000);
        if (first.kind !== 'write') return;
        expect(first.text.startsWith(memo.trimEnd())).toBe(true);
        expect(merge(first.text, 10_000)).toEqual({ kind: 'already' });
      }),
    );
  });
  it('values with signs of a pattern are only words', () => {
    fc.assert(
      fc.property(
        fc
          .string({ minLength: 1, maxLength: 12 })
          .filter((text) => text.trim() === text && !/[；\n{}]/.test(text)),
        (courier) => {
          const input = { template, values: { ...values, courier } };
          const first = mergeNote('', input, 300, 'characters');
          if (first.kind !== 'write') throw new Error(first.kind);
          expect(mergeNote(`急${NOTE_SEPARATOR}${first.text}`, input, 300, 'characters')).toEqual({
            kind: 'already',
          });
        },
      ),
    );
  });
});

describe('the colour', () => {
  const scheme = {
    id: 's',
    title: '',
    source: '',
    colours: { refund: 'red', address: 'blue', courier: 'yellow' },
  } as const;
  it('is never lowered, never guessed', () => {
    expect(chooseFlag(scheme, { meaning: 'courier' }, undefined)).toEqual({ set: 'yellow' });
    expect(chooseFlag(scheme, { meaning: 'courier' }, 'red')).toEqual({ keep: 'higher', wanted: 'yellow' });
    expect(chooseFlag(scheme, { meaning: 'refund' }, 'yellow')).toEqual({ set: 'red' });
    expect(chooseFlag(scheme, { meaning: 'refund' }, 'red')).toEqual({ keep: 'same' });
    expect(chooseFlag(scheme, { meaning: 'gift' }, 'red')).toEqual({ keep: 'noColour' });
    expect(chooseFlag(undefined, { meaning: 'refund' }, 'red')).toEqual({ keep: 'noScheme' });
  });
});
