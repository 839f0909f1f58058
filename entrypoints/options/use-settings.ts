import { useCallback, useEffect, useRef, useState } from 'react';
import { failureText } from '@/components/pages/failure-text';
import type { SaveState } from '@/components/pages/types';
import { ask, listen } from '@/utils/messages/client';
import { changeSettings } from '@/utils/messages/settings-client';
import type { Settings } from '@/utils/storage/settings';
import type { Revised } from '@/utils/storage/settings-store';

/** The settings as the pages use them. */
export interface SettingsModel {
  readonly now: Revised | undefined;
  /** Why they could not be read at all, in words. */
  readonly unread: string | undefined;
  readonly save: SaveState;
  /** Changes and stores at once. */
  readonly change: (change: (settings: Settings) => Settings) => void;
  readonly reload: () => Promise<void>;
  /** Takes back 已保存, which belongs to the page it was said on; a failure stays. */
  readonly calm: () => void;
}

/** Reads the settings, follows changes made elsewhere and stores this page's own. */
export function useSettings(): SettingsModel {
  const [now, setNow] = useState<Revised>();
  const [unread, setUnread] = useState<string>();
  const [save, setSave] = useState<SaveState>({ state: 'idle' });
  const running = useRef(0);

  const reload = useCallback(async () => {
    const answer = await ask('settings.read', null);
    if (answer.ok) setNow(answer.value);
    setUnread(answer.ok ? undefined : failureText(answer.code, answer.where));
  }, []);

  useEffect(() => {
    const life = new AbortController();
    listen({ 'settings.changed': (push) => setNow(push.now) }, life.signal);
    // The page may have slept while another one changed something.
    addEventListener('focus', () => void reload(), { signal: life.signal });
    void reload();
    return () => life.abort();
  }, [reload]);

  const change = useCallback((apply: (settings: Settings) => Settings) => {
    running.current++;
    setSave({ state: 'saving' });
    void changeSettings(apply).then((answer) => {
      running.current--;
      if (!answer.ok) return setSave({ state: 'failed', reason: failureText(answer.code, answer.where) });
      if (!answer.value.ok) {
        return setSave({ state: 'failed', reason: failureText(answer.value.code, answer.value.where) });
      }
      setNow(answer.value.now);
      if (running.current === 0) setSave({ state: 'saved' });
    });
  }, []);

  const calm = useCallback(() => setSave((old) => (old.state === 'saved' ? { state: 'idle' } : old)), []);
  return { now, unread, save, change, reload, calm };
}
