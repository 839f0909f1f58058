import { useCallback, useState } from 'react';

/** Something said at the foot of the page. */
export interface Toast {
  readonly text: string;
  readonly undo?: (() => void) | undefined;
}

/** Holds the one toast there is; it stays until it is closed or another takes its place. */
export function useToast(): {
  readonly toast: Toast | undefined;
  readonly say: (text: string, undo?: () => void) => void;
  readonly hush: () => void;
} {
  const [toast, setToast] = useState<Toast>();
  const say = useCallback((text: string, undo?: () => void) => setToast({ text, undo }), []);
  const hush = useCallback(() => setToast(undefined), []);
  return { toast, say, hush };
}
