import { useCallback, useRef, useState } from 'react';
import { failureText, restoreFailureText } from '@/components/pages/failure-text';
import { t } from '@/utils/i18n/pages';
import { ask } from '@/utils/messages/client';
import { now, shopTime } from '@/utils/platform/clock';
import { download } from './download';
import { dayText } from './times';

/** What a backup or restore came to, in words. */
export interface Said {
  readonly tone: 'ok' | 'block';
  readonly text: string;
}

/** Backup and restore, from any page. */
export interface Files {
  readonly said: Said | undefined;
  readonly say: (said: Said | undefined) => void;
  readonly backup: () => Promise<void>;
  /** Asks for a file; the one chosen waits in `chosen` until it is confirmed. */
  readonly choose: () => void;
  readonly chosen: File | undefined;
  readonly forget: () => void;
  readonly restore: (file: File) => Promise<void>;
  readonly input: React.RefObject<HTMLInputElement | null>;
  readonly onChosen: (file: File | undefined) => void;
}

/** Writes and restores backup files; `onRestored` follows a restore. */
export function useFiles(onRestored: () => void): Files {
  const [said, say] = useState<Said>();
  const [chosen, setChosen] = useState<File>();
  const input = useRef<HTMLInputElement>(null);

  const backup = useCallback(async () => {
    const answer = await ask('backup.write', null);
    if (!answer.ok) return say({ tone: 'block', text: failureText(answer.code, answer.where) });
    const name = `antou-backup-${dayText(shopTime(now()))}.json`;
    download(name, answer.value);
    say({ tone: 'ok', text: t('data.backupDone', name) });
  }, []);

  const restored = useRef(onRestored);
  restored.current = onRestored;
  const restore = useCallback(async (file: File) => {
    const text = await file.text().catch(() => undefined);
    if (text === undefined) {
      return say({ tone: 'block', text: t('data.restoreFailed', t('data.unreadable')) });
    }
    const answer = await ask('backup.restore', { text });
    if (!answer.ok) return say({ tone: 'block', text: restoreFailureText(answer) });
    if (!answer.value.restored) return say({ tone: 'block', text: restoreFailureText(answer.value.fault) });
    say({ tone: 'ok', text: t('data.restored', file.name) });
    restored.current();
  }, []);

  const choose = useCallback(() => {
    say(undefined);
    input.current?.click();
  }, []);
  const forget = useCallback(() => setChosen(undefined), []);
  const onChosen = useCallback((file: File | undefined) => {
    setChosen(file);
    // Otherwise the same file chosen again would be no change.
    if (input.current) input.current.value = '';
  }, []);
  return { said, say, backup, choose, chosen, forget, restore, input, onChosen };
}
