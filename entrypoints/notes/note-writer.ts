import { chooseFlag } from '@/utils/domain/notes/choose-flag';
import { mergeNote, type NoteInput, noteText } from '@/utils/domain/notes/merge';
import { FLAG_CHARACTERS, type FlagColour } from '@/utils/domain/shop/flag';
import type { AskedValues, IntentResult } from '@/utils/domain/shop/intent';
import type { Memo } from '@/utils/domain/shop/order';
import type { ShopContext } from '@/utils/frame/context';
import { variableValues } from '@/utils/frame/variable-values';
import { ask } from '@/utils/messages/client';
import type { UndoEntry } from '@/utils/messages/protocol';
import { keepCaret } from '@/utils/page/keep-caret';
import { now } from '@/utils/platform/clock';
import { type MemoPlan, type MemoResult, writeMemo } from '@/utils/sites/write';
import type { NoteState } from '@/utils/state/snapshot';
import { orderPlaces } from './order-places';

/** Writes and takes back notes through the page's dialog, one at a time, and keeps what came of each. */
export class NoteWriter {
  private busy = false;
  private undoable = new Map<string, UndoEntry>();
  /** What was last tried on an order, so that trying again needs no second form. */
  private readonly tried = new Map<string, { readonly template: string; readonly asked: AskedValues }>();

  constructor(
    private readonly context: ShopContext,
    private readonly signal: AbortSignal,
  ) {}

  /** Reads which notes of this browser session can still be taken back. */
  async readUndoable(): Promise<void> {
    const answer = await ask('undo.list', { site: this.context.definition.id });
    if (!answer.ok) return;
    this.undoable = new Map(answer.value.map((entry) => [entry.order, entry]));
    const earlier = answer.value.map(({ order }) => [order, { state: 'earlier', undoable: true }] as const);
    const { store } = this.context;
    store.patch({ notes: { ...Object.fromEntries(earlier), ...store.snapshot.notes } });
  }

  canUndo(no: string): boolean {
    return this.undoable.has(no);
  }

  /** Adds a template's note to an order: appended, never twice, read back. */
  async write(no: string, templateId: string, asked: AskedValues = {}): Promise<IntentResult> {
    this.tried.set(no, { template: templateId, asked });
    const { definition, store } = this.context;
    const template = store.snapshot.templates.find(({ id }) => id === templateId);
    const element = orderPlaces(definition)?.find(no);
    const order = element && orderPlaces(definition)?.read(element);
    if (!template || !order || !definition.memo) return this.fail(no, 'note.fail.noOrder', templateId);
    const note: NoteInput = { template, values: variableValues(this.context, order), asked };
    const { missing, text } = noteText(note);
    if (missing.length > 0) {
      if (missing.includes('客服')) return this.fail(no, 'note.fail.noAgent', templateId);
      return this.fail(no, 'note.fail.missing', templateId, missing.join('、'));
    }
    const refused = await this.refusedWords(text);
    if (refused) return this.fail(no, 'note.fail.wording', templateId, ...refused);
    const { limit, unit } = definition.memo;
    let kept: FlagColour | undefined;
    let flagChanged = false;
    const result = await this.run(no, templateId, (standing) => {
      const merged = mergeNote(standing.text, note, limit, unit);
      const choice = chooseFlag(store.snapshot.scheme, template.meaning, standing.flag);
      if ('keep' in choice && choice.keep === 'higher') kept = standing.flag;
      if (merged.kind === 'tooLong') return { stop: `tooLong ${merged.length}/${limit}` };
      if (merged.kind === 'already') return { stop: 'already' };
      if ('keep' in choice) return { text: merged.text };
      flagChanged = true;
      return { text: merged.text, flag: choice.set };
    });
    if (!result) return { done: false, code: store.snapshot.notes[no]?.code ?? 'notice.failed' };
    if (result.state === 'stopped') return this.stopped(no, templateId, result.code);
    if (result.state === 'failed') return this.failedAt(no, templateId, result);
    await this.keep({
      site: definition.id,
      order: no,
      before: result.before,
      after: result.after,
      flagChanged,
      at: now(),
    });
    this.context.report({ kind: 'note.written', order: no, template: templateId });
    this.set(no, {
      state: 'written',
      undoable: true,
      template: templateId,
      ...(kept && { code: 'note.kept.higher', details: [FLAG_CHARACTERS[kept]] }),
    });
    return { done: true };
  }

  /** Words that no order note may hold (the guard's own class set for notes), and why; a note outlives the dispute. */
  private async refusedWords(text: string): Promise<[words: string, why: string] | undefined> {
    const { site, shop } = this.context.store.snapshot;
    const answer = await ask('wording.check', { text, place: 'note', site: site.id, shop: shop?.id });
    if (!answer.ok) {
      this.context.report({ kind: 'guard.unguarded', code: 'note' });
      return undefined;
    }
    const held = answer.value.find(({ severity }) => severity === 'block');
    if (!held) return undefined;
    this.context.report({ kind: 'guard.held', rule: held.rule, code: 'note' });
    return [text.slice(held.start, held.end), 'words' in held.reason ? held.reason.words : ''];
  }

  /** Tries the last note of an order once more, as it was filled in. */
  async retry(no: string): Promise<IntentResult> {
    const last = this.tried.get(no);
    return last ? this.write(no, last.template, last.asked) : { done: false, code: 'notice.failed' };
  }

  /** Restores the memo as it was before the last note, if nobody has written since. */
  async undo(no: string): Promise<IntentResult> {
    const entry = this.undoable.get(no);
    if (!entry) return { done: false, code: 'notice.failed' };
    const result = await this.run(no, undefined, (standing) => {
      // A colour that somebody has set since may say 勿发: it is theirs, and so is the note.
      const same = standing.text.trim() === entry.after.text.trim() && standing.flag === entry.after.flag;
      if (!same) return { stop: 'changed' };
      const { before } = entry;
      const flag = entry.flagChanged ? (before.flag ?? this.noFlag()) : undefined;
      return flag ? { text: before.text, flag } : { text: before.text };
    });
    if (!result) return { done: false, code: this.context.store.snapshot.notes[no]?.code ?? 'notice.failed' };
    if (result.state === 'stopped') return this.fail(no, 'note.fail.changed');
    if (result.state === 'failed') return this.failedAt(no, undefined, result);
    this.undoable.delete(no);
    await ask('undo.drop', { site: entry.site, order: no });
    this.context.report({ kind: 'note.undone', order: no });
    const stays = entry.flagChanged && (entry.before.flag ?? this.noFlag()) === undefined && entry.after.flag;
    this.set(no, {
      state: 'undone',
      undoable: false,
      ...(stays && { code: 'note.kept.stays', details: [FLAG_CHARACTERS[stays]] }),
    });
    return { done: true };
  }

  /** How this site says "no flag", where it can. */
  private noFlag(): 'none' | 'gray' | undefined {
    const { memo } = this.context.definition;
    return memo?.clearFlag ? 'none' : memo?.flags.gray ? 'gray' : undefined;
  }

  private async run(
    no: string,
    template: string | undefined,
    plan: (standing: Memo) => MemoPlan,
  ): Promise<MemoResult | undefined> {
    const { definition, keys, facts } = this.context;
    if (this.busy || keys.composing) {
      this.fail(no, this.busy ? 'note.fail.busy' : 'note.fail.composing', template);
      return undefined;
    }
    if (!definition.memo) return undefined;
    this.busy = true;
    this.set(no, { state: 'writing', undoable: false });
    const giveBack = keepCaret();
    const conversation = facts.now.conversation?.key;
    try {
      return await writeMemo(definition.memo, {
        scope: () => orderPlaces(definition)?.find(no),
        shown: (scope) => orderPlaces(definition)?.memo(scope),
        moved: () => {
          if (orderPlaces(definition)?.find(no) === undefined) return 'order';
          facts.look();
          return facts.now.conversation?.key === conversation ? undefined : 'conversation';
        },
        plan,
        signal: this.signal,
      });
    } finally {
      this.busy = false;
      giveBack();
    }
  }

  private stopped(no: string, template: string, code: string): IntentResult {
    if (code === 'already') {
      this.set(no, { state: 'already', undoable: this.canUndo(no), template });
      return { done: true };
    }
    const [length = '', limit = ''] = code.replace('tooLong ', '').split('/');
    return this.fail(no, 'note.fail.tooLong', template, length, limit);
  }

  private failedAt(
    no: string,
    template: string | undefined,
    failed: Extract<MemoResult, { state: 'failed' }>,
  ): IntentResult {
    const { code, message, step } = failed;
    const key = code === 'notSaved' && !message ? 'note.fail.notSavedSilent' : `note.fail.${code}`;
    this.context.report({
      kind: 'note.failed',
      order: no,
      code: `${step}.${code}`,
      ...(template && { template }),
    });
    return this.fail(no, key, template, ...(message === undefined ? [] : [message]));
  }

  private fail(no: string, code: string, template?: string, ...details: string[]): IntentResult {
    const state: NoteState = { state: 'failed', code, undoable: this.canUndo(no), details };
    this.set(no, template ? { ...state, template } : state);
    return { done: false, code };
  }

  private async keep(entry: UndoEntry): Promise<void> {
    this.undoable.set(entry.order, entry);
    await ask('undo.keep', { entry });
  }

  private set(no: string, state: NoteState): void {
    const { store } = this.context;
    store.patch({ notes: { ...store.snapshot.notes, [no]: state } });
  }
}
