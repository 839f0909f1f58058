import type { ComposerHandle } from '../composer';

/** Puts an editor into a box of the page; its handle answers from the editor's own model. */
export type Mount = (box: HTMLElement, options: MountOptions) => MountedEditor | Promise<MountedEditor>;

export interface MountOptions {
  readonly placeholder: string;
  readonly label: string;
}

export interface MountedEditor extends ComposerHandle {
  /** The document that hears the editor's keys, where it is a frame's. */
  readonly frame?: Document;
  destroy(): void;
}
