import { type RefObject, useLayoutEffect, useRef } from 'react';
import { settings } from '../start';
import type { ComposerHandle } from './composer';

/** Each conversation gets its own draft back, unless the shop is set to leave the text in the box. */
export function useDrafts(conversationId: string, composer: RefObject<ComposerHandle | null>): void {
  const drafts = useRef(new Map<string, string>());
  const shown = useRef('');
  useLayoutEffect(() => {
    if (settings.drafts === 'keep' && shown.current) {
      drafts.current.set(shown.current, composer.current?.read() ?? '');
      composer.current?.write(drafts.current.get(conversationId) ?? '');
    }
    shown.current = conversationId;
  }, [conversationId, composer]);
}
