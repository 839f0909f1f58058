import { type NoteInput, noteText } from '@/utils/domain/notes/merge';
import { onlyAdds, planNote } from '@/utils/domain/notes/plan';
import { rememberable } from '@/utils/domain/notes/remembered';
import { FLAG_CHARACTERS } from '@/utils/domain/shop/flag';
import type { AskedValues, IntentResult } from '@/utils/domain/shop/intent';
import type { ShopContext } from '@/utils/frame/context';
import { variableValues } from '@/utils/frame/variable-values';
import { now } from '@/utils/platform/clock';
import { memoSpec } from '@/utils/sites/read';
import type { MemoResult } from '@/utils/sites/write';
import type { NoteState } from '@/utils/state/snapshot';
import { createMemoRuns, type RunResult } from './memo-run';
import { cancelPlan, colourThatStays, undoPlan } from './note-undo';
import { orderPlaces } from './order-places';
import { refusedWords } from './refused-words';
import { createUndoList } from './undo-list';
import type { Decision, NoteDialogs } from './views/dialogs';
import { askWho } from './who';

const LONGEST_MESSAGE = 60;
type Failed = Extract<MemoResult, { state: 'failed' }>;
type Given = Omit<NoteState, 'undoable'> & { readonly undoable?: boolean };

/** Writes and takes back notes through the page's dialog, one at a time, and keeps what came of each. */
export class NoteWriter {
  private readonly undos;
  private readonly run;
  /** Orders that something is done to just now: a second click does nothing. */
  private readonly busy = new Set<string>();
  /** What was last tried on an order, so that trying again needs no second form. */
  private readonly tried = new Map<string, { readonly template: string; readonly asked: AskedValues }>();

  constructor(
    private readonly context: ShopContext,
    private readonly dialogs: NoteDialogs,
    signal: AbortSignal,
  ) {
    this.undos = createUndoList(context);
    this.run = createMemoRuns(context, signal);
  }

  /** Reads which notes of this browser session can still be taken back. */
  readUndoable(): Promise<void> {
    return this.undos.read();
  }

  /** Adds a template's note to an order: appended, never twice, read back; asks where something conflicts. */
  write(no: string, template: string, asked: AskedValues = {}): Promise<IntentResult> {
    return this.alone(no, async () => {
      this.tried.set(no, { template, asked });
      this.set(no, { state: 'writing', undoable: false, template });
      const who = (agent: string) => {
        this.set(no, { state: 'asking', template });
        return this.dialogs.who(no, agent);
      };
      if (!(await askWho(this.context, who))) return this.fail(no, 'note.cancelled', template);
      return this.writeOnce(no, template, asked);
    });
  }

  /** Tries the last note of an order once more, as it was filled in. */
  async retry(no: string): Promise<IntentResult> {
    const last = this.tried.get(no);
    return last ? this.write(no, last.template, last.asked) : { done: false, code: 'notice.failed' };
  }

  /** Restores the memo as it was before the last note, if nobody has written since. */
  undo(no: string): Promise<IntentResult> {
    return this.alone(no, async () => {
      const entry = this.undos.of(no);
      const memo = memoSpec(this.context.definition);
      if (!entry || !memo) return { done: false, code: 'notice.failed' };
      if (onlyAdds(memo)) {
        this.set(no, { state: 'failed', code: 'note.undo.onlyAdds', cancellable: true });
        return { done: false, code: 'note.undo.onlyAdds' };
      }
      const result = await this.through(no, undefined, undoPlan(entry, memo));
      if (result.state !== 'written') return this.notWritten(no, undefined, result);
      await this.undos.drop(entry);
      this.context.report({ kind: 'note.undone', order: no });
      const stays = colourThatStays(entry, memo);
      this.set(no, { state: 'undone', ...(stays && { code: 'note.kept.stays', details: [stays] }) });
      return { done: true };
    });
  }

  /** Adds a note that cancels the last one, where a memo can only be added to. */
  cancel(no: string): Promise<IntentResult> {
    return this.alone(no, async () => {
      const entry = this.undos.of(no);
      const memo = memoSpec(this.context.definition);
      if (!entry || !memo) return { done: false, code: 'notice.failed' };
      const result = await this.through(no, undefined, cancelPlan(this.context, entry, memo));
      if (result.state !== 'written') return this.notWritten(no, undefined, result);
      await this.undos.drop(entry);
      this.context.report({ kind: 'note.undone', order: no, code: 'cancelled' });
      const stays = colourThatStays(entry, memo);
      this.set(no, {
        state: 'undone',
        code: stays ? 'note.kept.stays' : 'note.undo.cancelled',
        ...(stays && { details: [stays] }),
      });
      return { done: true };
    });
  }

  private async alone(no: string, work: () => Promise<IntentResult>): Promise<IntentResult> {
    if (this.busy.has(no)) return { done: false, code: 'note.fail.busy' };
    this.busy.add(no);
    try {
      return await work();
    } finally {
      this.busy.delete(no);
    }
  }

  private async writeOnce(no: string, templateId: string, asked: AskedValues): Promise<IntentResult> {
    const { definition, store } = this.context;
    const places = orderPlaces(definition);
    const template = store.snapshot.templates.find(({ id }) => id === templateId);
    const element = places?.find(no);
    const order = element && places?.read(element);
    const memo = memoSpec(definition);
    if (!template || !order || !memo) return this.fail(no, 'note.fail.noOrder', templateId);
    let note: NoteInput = { template, values: variableValues(this.context, order), asked };
    const { missing } = noteText(note);
    if (missing.includes('客服')) return this.fail(no, 'note.fail.noAgent', templateId);
    if (missing.length > 0) return this.fail(no, 'note.fail.missing', templateId, missing.join('、'));
    let decision: Decision | undefined;
    for (;;) {
      const refused = await refusedWords(this.context, noteText(note).text);
      let added = '';
      let again = false;
      let ask: Extract<ReturnType<typeof planNote>, { do: 'ask' }>['preview'] | undefined;
      const { scheme } = store.snapshot;
      const result = await this.through(no, templateId, (standing) => {
        const agreed = decision && { before: decision.before, colour: decision.colour };
        const rules = { mode: memo.mode, limit: memo.limit, unit: memo.unit, mark: memo.mark };
        const plan = planNote({ note, scheme, rules, standing, shown: order.memo, refused, agreed, again });
        again = true;
        if (plan.do === 'already') return { stop: 'already' };
        if (plan.do === 'ask') {
          ask = plan.preview;
          return { stop: 'ask' };
        }
        ({ added } = plan);
        const { text, flag, tag } = plan;
        return { text, added, ...(flag && { flag }), ...(tag && { tag }) };
      });
      if (result.state === 'stopped' && ask) {
        this.set(no, { state: 'asking', template: templateId });
        decision = await this.dialogs.preview(no, ask);
        if (!decision) return this.fail(no, 'note.cancelled', templateId);
        if (decision.own !== ask.own) note = { ...note, words: decision.own };
        continue;
      }
      if (result.state !== 'written') return this.notWritten(no, templateId, result);
      return this.wrote(no, templateId, asked, result, added);
    }
  }

  private async wrote(
    no: string,
    template: string,
    asked: AskedValues,
    { before, after, merged }: Extract<MemoResult, { state: 'written' }>,
    added: string,
  ): Promise<IntentResult> {
    const { definition, store, report } = this.context;
    const flagChanged = (before.flag ?? 'gray') !== (after.flag ?? 'gray');
    await this.undos.keep({ site: definition.id, order: no, before, after, added, flagChanged, at: now() });
    report({
      kind: 'note.written',
      order: no,
      template,
      verified: true,
      ...(after.flag && { colour: after.flag }),
    });
    store.patch({ lastAsked: { ...store.snapshot.lastAsked, ...rememberable(asked) } });
    const wanted = store.snapshot.templates.find(({ id }) => id === template);
    const stayed =
      !flagChanged && after.flag && wanted && this.wants(wanted) && this.wants(wanted) !== after.flag;
    this.set(no, {
      state: 'written',
      undoable: true,
      template,
      ...(merged && { code: 'note.merged' }),
      ...(!merged && stayed && { code: 'note.kept.higher', details: [FLAG_CHARACTERS[after.flag]] }),
    });
    return { done: true };
  }

  private wants({ colour, meaning }: { colour?: string | undefined; meaning?: string | undefined }) {
    const { scheme } = this.context.store.snapshot;
    return colour ?? (meaning && scheme?.colours[meaning as keyof typeof scheme.colours]);
  }

  private through(
    no: string,
    template: string | undefined,
    plan: Parameters<typeof this.run>[0]['plan'],
  ): Promise<RunResult> {
    const of = template === undefined ? {} : { template };
    return this.run({
      no,
      plan,
      onWaiting: (code) => this.set(no, { state: 'waiting', code, ...of }),
      onWriting: () => this.set(no, { state: 'writing', undoable: false, ...of }),
    });
  }

  private notWritten(
    no: string,
    template: string | undefined,
    result: Exclude<RunResult, { state: 'written' }>,
  ): IntentResult {
    if (result.state === 'composing') return this.fail(no, 'note.fail.composing', template);
    if (result.state === 'failed') return this.failedAt(no, template, result);
    if (result.code !== 'already') return this.fail(no, 'note.fail.changed', template);
    this.set(no, { state: 'already', ...(template && { template }) });
    return { done: true };
  }

  private failedAt(no: string, template: string | undefined, { code, message, step }: Failed): IntentResult {
    const key = code === 'notSaved' && !message ? 'note.fail.notSavedSilent' : `note.fail.${code}`;
    // Once the page was told to save, nobody knows whether the note stands.
    const sent = step === 'closed' || step === 'readBack';
    this.context.report({
      kind: 'note.failed',
      order: no,
      code: `${step}.${code}`,
      ...(template && { template }),
      ...(sent && { verified: false }),
    });
    return this.fail(
      no,
      key,
      template,
      ...(message === undefined ? [] : [message.slice(0, LONGEST_MESSAGE)]),
    );
  }

  private fail(no: string, code: string, template?: string, ...details: string[]): IntentResult {
    this.set(no, { state: 'failed', code, details, ...(template && { template }) });
    return { done: false, code };
  }

  private set(no: string, state: Given): void {
    const { store } = this.context;
    const whole: NoteState = { undoable: this.undos.of(no) !== undefined, ...state };
    store.patch({ notes: { ...store.snapshot.notes, [no]: whole } });
  }
}
