import type { Ref } from 'react';

/** What the page may do with an editor; `read` answers from the editor's own model. */
export interface ComposerHandle {
  read(): string;
  write(text: string): void;
  newline(): void;
}

export interface ComposerProps {
  handle: Ref<ComposerHandle>;
}

export const PLACEHOLDER = '请输入…';
