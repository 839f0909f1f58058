import { useCallback, useEffect, useState } from 'react';
import { failureText } from '@/components/pages/failure-text';
import { ask } from '@/utils/messages/client';
import type { Fired } from '@/utils/messages/protocol';

/** What fired lately, or why it could not be read. */
export interface FiredList {
  readonly list?: readonly Fired[];
  readonly failure?: string;
  readonly reload: () => Promise<void>;
  readonly wipe: () => Promise<void>;
}

/** Reads what fired lately, and again when somebody comes back to this page. */
export function useFired(): FiredList {
  const [read, setRead] = useState<Pick<FiredList, 'list' | 'failure'>>({});
  const reload = useCallback(async () => {
    const answer = await ask('fired.list', null);
    setRead(answer.ok ? { list: answer.value } : { failure: failureText(answer.code, answer.where) });
  }, []);
  const wipe = useCallback(async () => {
    await ask('fired.wipe', null);
    await reload();
  }, [reload]);
  useEffect(() => {
    const life = new AbortController();
    addEventListener('focus', () => void reload(), { signal: life.signal });
    void reload();
    return () => life.abort();
  }, [reload]);
  return { ...read, reload, wipe };
}
