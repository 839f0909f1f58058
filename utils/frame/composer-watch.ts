import type { Composer, TextSelection } from '../page/composer';

/** Follows the composer through re-rendering, and remembers where its caret was. */
export interface ComposerWatch {
  /** The composer as it is in the page now. */
  current(): Composer | undefined;
  /** Every element that may be the composer: for holding what must not go out, where `current` is for writing. */
  every(): readonly Composer[];
  /** Where text goes: the caret now, else where it was last, else the end. */
  target(): TextSelection | undefined;
  /** Calls after each change of the text, also in mid-composition (`composing`). */
  onText(see: (composer: Composer, composing: boolean) => void, signal: AbortSignal): void;
  /** Looks again whether the page has put another text or another element there. */
  look(): void;
  /** Calls when the caret may have moved. */
  onCaret(see: () => void, signal: AbortSignal): void;
  /** Listens, also in a shadow root, which keeps some events to itself. */
  arm(on?: EventTarget): void;
}
