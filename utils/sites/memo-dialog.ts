import { onlyAdds } from '../domain/notes/plan';
import type { FlagColour } from '../domain/shop/flag';
import type { Memo } from '../domain/shop/order';
import { press } from '../page/press';
import { findAll } from '../page/shadow';
import type { Ladder, MemoSpec, MemoStep } from './definition';
import { type Located, locate } from './locate';

/** Why a write failed. */
export type MemoFailure =
  | 'absent'
  | 'ambiguous'
  | 'disabled'
  | 'moved'
  | 'notTaken'
  | 'notSaved'
  | 'differs'
  | 'aborted'
  | 'broken';

/** A step that could not be done; the write ends there. */
export class StepFailed extends Error {
  constructor(
    readonly step: MemoStep,
    readonly code: MemoFailure,
    readonly detail?: string,
  ) {
    super(`${step}: ${code}`);
  }
}

/** The page's memo dialog as it is now; located anew each time, because pages re-render it. */
export class MemoDialog {
  constructor(private readonly spec: MemoSpec) {}

  /** Whether exactly one, none or several stand open. */
  get state(): Located['state'] {
    return locate(document, this.spec.dialog).state;
  }

  /** Whether its note can be read yet. */
  get ready(): boolean {
    const dialog = locate(document, this.spec.dialog);
    return dialog.state === 'found' && locate(dialog.element, this.spec.note).state === 'found';
  }

  /** The one control that a ladder names, enabled. @throws StepFailed */
  control(ladder: Ladder, step: MemoStep): HTMLElement {
    return enabled(locate(this.element(step), ladder), step);
  }

  /** What stands in the order: text, colour and tag. @throws StepFailed */
  memo(step: MemoStep): Memo {
    const dialog = this.element(step);
    const text = onlyAdds(this.spec)
      ? findAll(dialog, this.spec.entries ?? '')
          .map((entry) => entry.textContent?.trim() ?? '')
          .join('\n')
      : this.typed(step);
    const chosen = Object.entries(this.spec.flags).find(([, ladder]) => {
      const flag = locate(dialog, ladder);
      return flag.state === 'found' && isChosen(flag.element, this.spec.chosen);
    });
    const tag = this.spec.tag ? textIn(this.field(this.spec.tag, step)) : '';
    return { text, ...(chosen && { flag: chosen[0] as FlagColour }), ...(tag && { tag }) };
  }

  /** What stands in the field for the note. @throws StepFailed */
  typed(step: MemoStep): string {
    return textIn(this.field(this.spec.note, step));
  }

  /** What the page says in it about why it did not save. */
  get error(): string | undefined {
    const dialog = locate(document, this.spec.dialog);
    if (!this.spec.error || dialog.state !== 'found') return undefined;
    return dialog.element.querySelector(this.spec.error)?.textContent?.trim() || undefined;
  }

  /** Leaves without saving. */
  cancel(): void {
    const dialog = locate(document, this.spec.dialog);
    if (dialog.state !== 'found') return;
    const cancel = locate(dialog.element, this.spec.cancel);
    if (cancel.state === 'found') press(cancel.element);
  }

  private field(ladder: Ladder, step: MemoStep): HTMLElement {
    const field = locate(this.element(step), ladder);
    if (field.state !== 'found') throw new StepFailed(step, field.state);
    return field.element;
  }

  private element(step: MemoStep): HTMLElement {
    const dialog = locate(document, this.spec.dialog);
    if (dialog.state !== 'found') throw new StepFailed(step, dialog.state);
    return dialog.element;
  }
}

/** The element of exactly one match that can be pressed. @throws StepFailed */
export function enabled(located: Located, step: MemoStep): HTMLElement {
  if (located.state !== 'found') throw new StepFailed(step, located.state);
  const { element } = located;
  if (element.matches(':disabled, [aria-disabled="true"]')) throw new StepFailed(step, 'disabled');
  return element;
}

function textIn(field: HTMLElement): string {
  const typed = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  return typed ? field.value : (field.textContent ?? '');
}

function isChosen(flag: HTMLElement, chosen: string): boolean {
  return flag.matches(chosen) || flag.querySelector(chosen) !== null;
}
