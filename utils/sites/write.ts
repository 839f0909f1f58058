import type { FlagColour } from '../domain/shop/flag';
import type { Memo } from '../domain/shop/order';
import { setPlainText } from '../page/plain-text';
import { press } from '../page/press';
import { until } from '../page/until';
import type { MemoSpec, MemoStep } from './definition';
import { type Located, locate } from './locate';

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

/** Why a write failed. */
export type MemoFailure =
  | 'absent'
  | 'ambiguous'
  | 'disabled'
  | 'moved'
  | 'notTaken'
  | 'notSaved'
  | 'differs'
  | 'aborted';

const APPEARS = 4_000;
const SAVES = 12_000;

class StepFailed extends Error {
  constructor(
    readonly step: MemoStep,
    readonly code: MemoFailure,
    readonly detail?: string,
  ) {
    super(`${step}: ${code}`);
  }
}

/**
 * Writes a memo through the page's own dialog, step by step as the definition declares them. Exactly one visible,
 * enabled match per step or no write; the context is compared before each step; what was written is read back.
 */
export async function writeMemo(spec: MemoSpec, job: MemoJob): Promise<MemoResult> {
  const run = new MemoRun(spec, job);
  try {
    for (const step of spec.steps) {
      const result = await run.step(step);
      if (result) return result;
    }
    return run.written();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    run.leave();
    const failed = { state: 'failed', step: error.step, code: error.code } as const;
    return error.detail ? { ...failed, message: error.detail } : failed;
  }
}

class MemoRun {
  private before: Memo = { text: '' };
  private after: Memo = { text: '' };
  private flagToSet: FlagColour | 'none' | undefined;

  constructor(
    private readonly spec: MemoSpec,
    private readonly job: MemoJob,
  ) {}

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
    const dialog = locate(document, this.spec.dialog);
    if (dialog.state !== 'found') return;
    const cancel = locate(dialog.element, this.spec.cancel);
    if (cancel.state === 'found') press(cancel.element);
  }

  private async open(step: MemoStep): Promise<undefined> {
    if (locate(document, this.spec.dialog).state !== 'absent') throw new StepFailed(step, 'ambiguous');
    const scope = this.job.scope();
    if (!scope) throw new StepFailed(step, 'absent');
    press(enabled(locate(scope, this.spec.open), step));
    await this.wait(step, () => locate(document, this.spec.dialog).state === 'found', APPEARS);
  }

  private async read(): Promise<MemoResult | undefined> {
    await this.wait('read', () => locate(this.dialog('read'), this.spec.note).state === 'found', APPEARS);
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

  private async write(): Promise<undefined> {
    const note = this.control(this.spec.note, 'write');
    if (!(note instanceof HTMLTextAreaElement || note instanceof HTMLInputElement))
      throw new StepFailed('write', 'absent');
    if (note.value === this.after.text) return;
    setPlainText(note, this.after.text);
    await this.wait('write', () => this.dialogMemo('write').text === this.after.text, APPEARS, 'notTaken');
  }

  private async flag(): Promise<undefined> {
    const colour = this.flagToSet;
    if (!colour) return;
    if (colour === 'none' && this.before.flag === undefined) return;
    const ladder = colour === 'none' ? this.spec.clearFlag : this.spec.flags[colour];
    if (!ladder) throw new StepFailed('flag', 'absent');
    press(this.control(ladder, 'flag'));
    const wanted = colour === 'none' ? undefined : colour;
    await this.wait('flag', () => this.dialogMemo('flag').flag === wanted, APPEARS, 'notTaken');
  }

  private async save(): Promise<undefined> {
    press(this.control(this.spec.save, 'save'));
  }

  private async closed(): Promise<undefined> {
    let message: string | undefined;
    const settled = await until(
      () => {
        const dialog = locate(document, this.spec.dialog);
        if (dialog.state === 'absent') return true;
        message =
          this.spec.error && dialog.state === 'found'
            ? errorText(dialog.element, this.spec.error)
            : undefined;
        return message !== undefined;
      },
      SAVES,
      this.job.signal,
    );
    if (!settled || message !== undefined) throw new StepFailed('closed', 'notSaved', message);
  }

  private async readBack(): Promise<undefined> {
    if (this.spec.readBack === 'dialog') {
      await this.open('readBack');
      await this.wait(
        'readBack',
        () => locate(this.dialog('readBack'), this.spec.note).state === 'found',
        APPEARS,
      );
      const stands = this.dialogMemo('readBack');
      this.leave();
      if (!sameMemo(stands, this.after)) throw new StepFailed('readBack', 'differs', stands.text);
      await until(() => locate(document, this.spec.dialog).state === 'absent', APPEARS, this.job.signal);
      return;
    }
    const shown = () => {
      const scope = this.job.scope();
      return scope && this.job.shown(scope);
    };
    const same = await until(() => sameMemo(shown(), this.after), SAVES, this.job.signal);
    if (!same) throw new StepFailed('readBack', 'differs', shown()?.text);
  }

  /**
   * The dialog's memo once it stands still: some dialogs open empty and are filled a moment later, and an empty text
   * read too early would wipe what others wrote.
   */
  private async settledMemo(): Promise<Memo> {
    const scope = this.job.scope();
    const shown = scope && this.job.shown(scope)?.text.trim();
    let last = this.dialogMemo('read');
    let same = 0;
    await this.wait(
      'read',
      () => {
        const memo = this.dialogMemo('read');
        same = memo.text === last.text && memo.flag === last.flag ? same + 1 : 0;
        last = memo;
        return same >= 2 && (memo.text.trim() !== '' || !shown);
      },
      APPEARS,
      'differs',
    );
    return last;
  }

  private dialog(step: MemoStep): HTMLElement {
    const dialog = locate(document, this.spec.dialog);
    if (dialog.state !== 'found') throw new StepFailed(step, dialog.state);
    return dialog.element;
  }

  private control(ladder: MemoSpec['save'], step: MemoStep): HTMLElement {
    return enabled(locate(this.dialog(step), ladder), step);
  }

  private dialogMemo(step: MemoStep): Memo {
    const dialog = this.dialog(step);
    const note = locate(dialog, this.spec.note);
    if (note.state !== 'found') throw new StepFailed(step, note.state);
    const text =
      note.element instanceof HTMLTextAreaElement ? note.element.value : (note.element.textContent ?? '');
    const chosen = Object.entries(this.spec.flags).find(([, ladder]) => {
      const flag = locate(dialog, ladder);
      return flag.state === 'found' && isChosen(flag.element, this.spec.chosen);
    });
    return chosen ? { text, flag: chosen[0] as FlagColour } : { text };
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

function enabled(located: Located, step: MemoStep): HTMLElement {
  if (located.state !== 'found') throw new StepFailed(step, located.state);
  const { element } = located;
  if (element.matches(':disabled, [aria-disabled="true"]')) throw new StepFailed(step, 'disabled');
  return element;
}

function isChosen(flag: HTMLElement, chosen: string): boolean {
  return flag.matches(chosen) || flag.querySelector(chosen) !== null;
}

function errorText(dialog: HTMLElement, selector: string): string | undefined {
  return dialog.querySelector(selector)?.textContent?.trim() || undefined;
}

function sameMemo(one: Memo | undefined, other: Memo): boolean {
  return (
    one !== undefined &&
    one.text.trim() === other.text.trim() &&
    (one.flag ?? 'gray') === (other.flag ?? 'gray')
  );
}
