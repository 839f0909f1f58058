import { onlyAdds, sameMemo } from '../domain/notes/plan';
import type { FlagColour } from '../domain/shop/flag';
import type { Memo } from '../domain/shop/order';
import { setPlainText } from '../page/plain-text';
import { press } from '../page/press';
import { until } from '../page/until';
import type { Ladder, MemoSpec, MemoStep } from './definition';
import { locate } from './locate';
import { enabled, MemoDialog, type MemoFailure, StepFailed } from './memo-dialog';

/** What the caller decides once the memo that stands has been read from the dialog. */
export type MemoPlan =
  | {
      /** The whole memo as it will stand. */
      readonly text: string;
      /** What is typed where a memo is only added to. */
      readonly added: string;
      /** No `flag` leaves the colour. */
      readonly flag?: FlagColour | 'none';
      readonly tag?: string;
    }
  | { readonly stop: string };

/** One write into one order. `scope` finds the order's row or card anew each time: lists recycle their rows. */
export interface MemoJob {
  readonly scope: () => HTMLElement | undefined;
  /** The memo as the order's scope shows it, for reading back there. */
  readonly shown: (scope: HTMLElement) => Memo | undefined;
  /** Names what no longer is as it was at the click (buyer, order …); anything but undefined aborts. */
  readonly moved: () => string | undefined;
  /** Asked once more where somebody has written since it was asked last. */
  readonly plan: (standing: Memo) => MemoPlan;
  readonly signal: AbortSignal;
}

/**
 * Only `written` means that the order now holds this text and colour, read back; `merged` that somebody wrote in
 * between, whose words stand too.
 */
export type MemoResult =
  | { readonly state: 'written'; readonly before: Memo; readonly after: Memo; readonly merged: boolean }
  | { readonly state: 'stopped'; readonly code: string; readonly before: Memo }
  | {
      readonly state: 'failed';
      readonly step: MemoStep;
      readonly code: MemoFailure;
      readonly message?: string;
    };

const APPEARS = 4_000;
const SAVES = 12_000;
/** How long a dialog's memo must stand still before it is believed. */
const SETTLED = 300;

/**
 * Writes a memo through the page's own dialog, step by step as the definition declares them. Exactly one visible,
 * enabled match per step or no write; the context is compared before each step; what was written is read back.
 */
export async function writeMemo(spec: MemoSpec, job: MemoJob): Promise<MemoResult> {
  const run = new MemoRun(spec, job);
  let now: MemoStep = 'open';
  try {
    for (const step of spec.steps) {
      now = step;
      const result = await run.step(step);
      if (result) return result;
    }
    return run.written();
  } catch (error) {
    run.leave();
    if (!(error instanceof StepFailed)) {
      return { state: 'failed', step: now, code: 'broken', message: String(error) };
    }
    const failed = { state: 'failed', step: error.step, code: error.code } as const;
    return error.detail ? { ...failed, message: error.detail } : failed;
  }
}

class MemoRun {
  private readonly dialog: MemoDialog;
  private readonly adds: boolean;
  private before: Memo = { text: '' };
  private after: Memo = { text: '' };
  /** What goes into the field for the note. */
  private toType = '';
  private flagToSet: FlagColour | 'none' | undefined;
  private merged = false;
  /** Only a dialog that this run has opened is this run's to leave: the agent may be writing in another. */
  private opened = false;

  constructor(
    private readonly spec: MemoSpec,
    private readonly job: MemoJob,
  ) {
    this.dialog = new MemoDialog(spec);
    this.adds = onlyAdds(spec);
  }

  async step(step: MemoStep): Promise<MemoResult | undefined> {
    this.assertMeant(step);
    switch (step) {
      case 'open':
        return this.open(step);
      case 'read':
        return this.decide(await this.settledMemo());
      case 'look':
        return this.look();
      case 'write':
        return this.write();
      case 'flag':
        return this.flag();
      case 'save':
        return this.save();
      case 'closed':
        return this.closed();
      case 'readBack':
        return this.readBack();
    }
  }

  written(): MemoResult {
    return { state: 'written', before: this.before, after: this.after, merged: this.merged };
  }

  /** Leaves the dialog without saving, so that nothing half-written stays open under the agent's hands. */
  leave(): void {
    if (this.opened) this.dialog.cancel();
    this.opened = false;
  }

  private async open(step: MemoStep): Promise<undefined> {
    if (this.dialog.state !== 'absent') throw new StepFailed(step, 'ambiguous');
    const scope = this.job.scope();
    if (!scope) throw new StepFailed(step, 'absent');
    press(enabled(locate(scope, this.spec.open), step));
    this.opened = true;
    await this.wait(step, () => this.dialog.ready, APPEARS);
  }

  private decide(standing: Memo): MemoResult | undefined {
    this.before = standing;
    const plan = this.job.plan(standing);
    if ('stop' in plan) {
      this.leave();
      return { state: 'stopped', code: plan.stop, before: standing };
    }
    this.toType = this.adds ? plan.added : plan.text;
    this.flagToSet = plan.flag === standing.flag ? undefined : plan.flag;
    const flag = plan.flag ?? standing.flag;
    const tag = plan.tag ?? (plan.flag === undefined ? standing.tag : undefined);
    const coloured = flag && flag !== 'none' ? { flag, ...(tag && { tag }) } : {};
    this.after = { text: plan.text, ...coloured };
    return undefined;
  }

  /** Opens it anew, and plans again with what somebody has written in the meantime. */
  private async look(): Promise<MemoResult | undefined> {
    this.leave();
    await this.wait('look', () => this.dialog.state === 'absent', APPEARS, 'ambiguous');
    this.assertMeant('look');
    await this.open('look');
    const standing = await this.settledMemo(this.before);
    this.assertMeant('look');
    if (sameMemo(standing, this.before)) return undefined;
    this.merged = true;
    return this.decide(standing);
  }

  /**
   * The dialog's memo once it stands still. Some dialogs open empty and are filled a moment later, and an empty text
   * read too early would wipe what others wrote: where the page says that there is a memo, empty is not believed.
   * @param known what it held a moment ago: the same again needs no second look, unless it is empty
   */
  private async settledMemo(known?: Memo): Promise<Memo> {
    const expected = this.hasMemo();
    let last = this.dialog.memo('read');
    let since = performance.now();
    const still = () => {
      const memo = this.dialog.memo('read');
      if (!sameMemo(memo, last)) since = performance.now();
      last = memo;
      if (known?.text.trim() && sameMemo(memo, known)) return true;
      return performance.now() - since >= SETTLED && (memo.text.trim() !== '' || !expected);
    };
    await this.wait('read', still, APPEARS, 'differs');
    return last;
  }

  private hasMemo(): boolean {
    const scope = this.job.scope();
    if (!scope) return false;
    if (this.job.shown(scope)?.text.trim()) return true;
    return this.spec.hasMemo !== undefined && locate(scope, this.spec.hasMemo).state !== 'absent';
  }

  private async write(): Promise<undefined> {
    // Another order's dialog in the place of the one that was read would hold another text.
    if (!sameMemo(this.dialog.memo('write'), this.before)) throw new StepFailed('write', 'moved', 'memo');
    if (this.adds && this.dialog.typed('write') !== '') throw new StepFailed('write', 'moved', 'memo');
    await this.type(this.spec.note, this.toType, 'write');
  }

  private async type(ladder: Ladder, text: string, step: MemoStep): Promise<void> {
    const field = this.dialog.control(ladder, step);
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) {
      throw new StepFailed(step, 'absent');
    }
    if (field.value === text) return;
    setPlainText(field, text);
    const taken = () => {
      const now = this.dialog.control(ladder, step);
      return 'value' in now && now.value === text;
    };
    await this.wait(step, taken, APPEARS, 'notTaken');
  }

  private async flag(): Promise<undefined> {
    const colour = this.flagToSet;
    if (colour && !(colour === 'none' && this.before.flag === undefined)) {
      const ladder = colour === 'none' ? this.spec.clearFlag : this.spec.flags[colour];
      if (!ladder) throw new StepFailed('flag', 'absent');
      press(this.dialog.control(ladder, 'flag'));
      const wanted = colour === 'none' ? undefined : colour;
      await this.wait('flag', () => this.dialog.memo('flag').flag === wanted, APPEARS, 'notTaken');
    }
    if (this.spec.tag) await this.type(this.spec.tag, this.after.tag ?? '', 'flag');
  }

  /** Saves only what was meant: keys that the agent went on typing, or another dialog, make it something else. */
  private async save(): Promise<undefined> {
    const standing = this.dialog.memo('save');
    const meant = this.adds ? { ...this.after, text: this.before.text } : this.after;
    if (!sameMemo(standing, meant) || this.dialog.typed('save') !== this.toType) {
      throw new StepFailed('save', 'moved', 'memo');
    }
    press(this.dialog.control(this.spec.save, 'save'));
  }

  private async closed(): Promise<undefined> {
    let message: string | undefined;
    const settled = await until(
      () => {
        if (this.dialog.state === 'absent') return true;
        message = this.dialog.error;
        return message !== undefined;
      },
      SAVES,
      this.job.signal,
    );
    if (!settled || message !== undefined) throw new StepFailed('closed', 'notSaved', message);
    this.opened = false;
  }

  private async readBack(): Promise<undefined> {
    if (this.spec.readBack === 'dialog') {
      await this.open('readBack');
      const stands = await this.settledMemo();
      this.leave();
      if (!this.holds(stands)) throw new StepFailed('readBack', 'differs', stands.text);
      await until(() => this.dialog.state === 'absent', APPEARS, this.job.signal);
      return;
    }
    const shown = () => {
      const scope = this.job.scope();
      return scope && this.job.shown(scope);
    };
    const same = await until(() => this.holds(shown()), SAVES, this.job.signal);
    if (!same) throw new StepFailed('readBack', 'differs', shown()?.text);
  }

  /** Whether an order holds what was meant; where entries are only added, somebody else's may stand around mine. */
  private holds(stands: Memo | undefined): boolean {
    if (sameMemo(stands, this.after)) return true;
    if (!this.adds || !stands) return false;
    const lines = stands.text.split('\n').map((line) => line.trim());
    const kept = stands.text.trim().startsWith(this.before.text.trim());
    if (!kept || !lines.includes(this.toType.trim()) || stands.flag !== this.after.flag) return false;
    this.merged = true;
    this.after = stands;
    return true;
  }

  private async wait(
    step: MemoStep,
    condition: () => boolean,
    time: number,
    code: MemoFailure = 'absent',
  ): Promise<void> {
    if (!(await until(condition, time, this.job.signal))) throw new StepFailed(step, code);
  }

  private assertMeant(step: MemoStep): void {
    if (this.job.signal.aborted) throw new StepFailed(step, 'aborted');
    const moved = this.job.moved();
    if (moved !== undefined) throw new StepFailed(step, 'moved', moved);
  }
}
