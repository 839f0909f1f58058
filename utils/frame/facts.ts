import type { SeenOrder } from '../domain/shop/seen-order';
import type { FrameAddress, FrameFacts, Push } from '../messages/protocol';

/** What is known of this tab's page: read here, or told by another frame of the tab. */
export interface Facts {
  /** Reads this frame anew and tells the others if anything is different. */
  look(): void;
  /** This frame's and the other frames' facts as one. */
  readonly now: Omit<FrameFacts, 'source' | 'origin' | 'sequence'>;
  /** The frame that has the composer, if it is another one. */
  readonly composerFrame: FrameAddress | undefined;
  /** Orders that this tab has shown, in memory only: what is another buyer's must not be sent to this one. */
  readonly seen: readonly SeenOrder[];
  receive(push: Push['frame.facts']): void;
  /** Tells this frame's facts again, to a frame that has just begun. */
  tell(): void;
}
