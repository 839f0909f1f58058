import { useCallback, useEffect, useState } from 'react';
import { failureText } from '@/components/pages/failure-text';
import { ask } from '@/utils/messages/client';
import type { LogEvent } from '@/utils/storage/event';

/** The logbook, or why it could not be read. */
export interface Log {
  readonly events?: readonly LogEvent[];
  readonly failure?: string;
  readonly reload: () => Promise<void>;
}

/** Reads the logbook, and again whenever `reason` changes. */
export function useLog(reason: unknown): Log {
  const [read, setRead] = useState<Omit<Log, 'reload'>>({});
  const reload = useCallback(async () => {
    const answer = await ask('log.read', { since: 0 });
    setRead(answer.ok ? { events: answer.value } : { failure: failureText(answer.code, answer.where) });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reason is read for its change only
  useEffect(() => void reload(), [reload, reason]);
  return { ...read, reload };
}
