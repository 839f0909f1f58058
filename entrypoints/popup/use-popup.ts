import { useCallback, useEffect, useState } from 'react';
import { failureText } from '@/components/pages/failure-text';
import type { SaveState } from '@/components/pages/types';
import { ask } from '@/utils/messages/client';
import type { HealthReport, Identity } from '@/utils/messages/protocol';
import { changeSettings } from '@/utils/messages/settings-client';
import { now } from '@/utils/platform/clock';
import type { LogEvent } from '@/utils/storage/event';
import type { Revised } from '@/utils/storage/settings-store';
import { activeShopTab, type ShopTab } from './tab';

interface Read {
  readonly revised: Revised;
  readonly tab?: ShopTab | undefined;
  readonly health?: HealthReport | null | undefined;
  readonly identity?: Identity | undefined;
  /** What the guard counted in the last twelve hours. */
  readonly counted: readonly LogEvent[];
}

interface Failure {
  readonly code: string;
  readonly where: string;
}

const HEALTH_EVERY = 1_000;
const SHIFT = 12 * 3_600_000;

/** Reads everything the popup shows; stores what is changed in it. */
export function usePopup() {
  const [read, setRead] = useState<Read>();
  const [failure, setFailure] = useState<Failure>();
  const [save, setSave] = useState<SaveState>({ state: 'idle' });

  const reload = useCallback(async () => {
    const result = await readAll();
    const failed = 'code' in result;
    setFailure(failed ? result : undefined);
    if (!failed) setRead(result);
  }, []);
  useEffect(() => {
    void reload();
    // The page goes on living under the popup: what it reports (after a switch, a login) is shown.
    const timer = setInterval(() => void reload(), HEALTH_EVERY);
    return () => clearInterval(timer);
  }, [reload]);

  const settle = async (refused: Failure | undefined) => {
    setSave(
      refused ? { state: 'failed', reason: failureText(refused.code, refused.where) } : { state: 'saved' },
    );
    await reload();
  };
  const enable = (on: boolean) => {
    const site = read?.tab?.definition.id;
    if (site === undefined) return;
    setSave({ state: 'saving' });
    void changeSettings((settings) => {
      const others = settings.sitesOff.filter((id) => id !== site);
      return { ...settings, sitesOff: on ? others : [...others, site] };
    }).then((answer) => settle(answer.ok ? (answer.value.ok ? undefined : answer.value) : answer));
  };
  const choose = (shop: string) => {
    if (!read?.tab) return;
    setSave({ state: 'saving' });
    void ask('identity.choose', { site: read.tab.definition.id, tabId: read.tab.id, shop }).then((answer) =>
      settle(answer.ok ? undefined : answer),
    );
  };
  return { read, failure, save, enable, choose };
}

async function readAll(): Promise<Read | Failure> {
  const [settings, tab] = await Promise.all([ask('settings.read', null), activeShopTab()]);
  if (!settings.ok) return settings;
  if (!tab) return { revised: settings.value, counted: [] };
  const [health, identity, log] = await Promise.all([
    ask('health.read', { tabId: tab.id }),
    ask('identity.read', { site: tab.definition.id, tabId: tab.id }),
    ask('log.read', { since: now() - SHIFT }),
  ]);
  return {
    revised: settings.value,
    tab,
    health: health.ok ? health.value : undefined,
    identity: identity.ok ? identity.value : undefined,
    counted: log.ok ? log.value.filter(({ kind }) => kind === 'guard.counted') : [],
  };
}
