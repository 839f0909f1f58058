import type { FlagColour } from '../domain/shop/flag';
import type { Memo } from '../domain/shop/order';
import { setPlainText } from '../page/plain-text';
import { press } from '../page/press';
import { until } from '../page/until';
import type { MemoSpec, MemoStep } from './definition';
import { locate } from './locate';
import { enabled, MemoDialog, type MemoFailure, StepFailed } from './memo-dialog';

/** What the caller decides once the memo that stands has been read from the dialog; no `flag` leaves the colour. */
export type MemoPlan =
  | { readonly text: string; readonly flag?: FlagColour | 'none' }
  | { readonly stop: string };

/** One write into one order. `scope` finds the order's row or card anew each time: lists recycle their rows. */
export interface MemoJob {
  readonly scope: () => HTMLElement | undefined;
  /** The memo as the order's scope shows it, for reading back there. */
  readonly shown: (scope: HTMLElement) => Memo | undefined;
  /** Names what no longer is as it was at the click (buyer, order …); anything but undefined aborts. */
  readonly moved: () => string | undefined;
  readonly plan: (standing: Memo) => MemoPlan;
  readonly signal: AbortSignal;
}

/** Only `written` means that the order now holds exactly this text and colour, read back. */
export type MemoResult =
  | { readonly state: 'written'; readonly before: Memo; readonly after: Memo }
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
  private before: Memo = { text: '' };
  private after: Memo = { text: '' };
  private flagToSet: FlagColour | 'none' | undefined;
  /** Only a dialog that this run has opened is this run's to leave: the agent may be writing in another. */
  private opened = false;

  constructor(
    private readonly spec: MemoSpec,
    private readonly job: MemoJob,
  ) {
    this.dialog = new MemoDialog(spec);
  }

  async step(step: MemoStep): Promise<MemoResult | undefined> {
    this.assertMeant(step);
    switch (step) {
      case 'open':
        return this.open(step);
      case 'read':
        return this.read();
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
    return { state: 'written', before: this.before, after: this.after };
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

  private async read(): Promise<MemoResult | undefined> {
    this.before = await this.settledMemo();
    const plan = this.job.plan(this.before);
    if ('stop' in plan) {
      this.leave();
      return { state: 'stopped', code: plan.stop, before: this.before };
    }
    this.flagToSet = plan.flag === this.before.flag ? undefined : plan.flag;
    const flag = plan.flag ?? this.before.flag;
    this.after = flag && flag !== 'none' ? { text: plan.text, flag } : { text: plan.text };
    return undefined;
  }

  /**
   * The dialog's memo once it stands still. Some dialogs open empty and are filled a moment later, and an empty text
   * read too early would wipe what others wrote: where the page says that there is a memo, empty is not believed.
   */
  private async settledMemo(): Promise<Memo> {
    const expected = this.hasMemo();
    let last = this.dialog.memo('read');
    let since = performance.now();
    const still = () => {
      const memo = this.dialog.memo('read');
      if (!sameMemo(memo, last)) since = performance.now();
      last = memo;
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
    const note = this.dialog.control(this.spec.note, 'write');
    if (!(note instanceof HTMLTextAreaElement || note instanceof HTMLInputElement)) {
      throw new StepFailed('write', 'absent');
    }
    if (note.value === this.after.text) return;
    setPlainText(note, this.after.text);
    await this.wait('write', () => this.dialog.memo('write').text === this.after.text, APPEARS, 'notTaken');
  }

  private async flag(): Promise<undefined> {
    const colour = this.flagToSet;
    if (!colour) return;
    if (colour === 'none' && this.before.flag === undefined) return;
    const ladder = colour === 'none' ? this.spec.clearFlag : this.spec.flags[colour];
    if (!ladder) throw new StepFailed('flag', 'absent');
    press(this.dialog.control(ladder, 'flag'));
    const wanted = colour === 'none' ? undefined : colour;
    await this.wait('flag', () => this.dialog.memo('flag').flag === wanted, APPEARS, 'notTaken');
  }

  /** Saves only what was meant: keys that the agent went on typing, or another dialog, make it something else. */
  private async save(): Promise<undefined> {
    const standing = this.dialog.memo('save');
    if (standing.text !== this.after.text || standing.flag !== this.after.flag) {
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
      if (!sameMemo(stands, this.after)) throw new StepFailed('readBack', 'differs', stands.text);
      await until(() => this.dialog.state === 'absent', APPEARS, this.job.signal);
      return;
    }
    const shown = () => {
      const scope = this.job.scope();
      return scope && this.job.shown(scope);
    };
    const same = await until(() => sameMemo(shown(), this.after), SAVES, this.job.signal);
    if (!same) throw new StepFailed('readBack', 'differs', shown()?.text);
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

function sameMemo(one: Memo | undefined, other: Memo): boolean {
  return (
    one !== undefined &&
    one.text.trim() === other.text.trim() &&
    (one.flag ?? 'gray') === (other.flag ?? 'gray')
  );
}
