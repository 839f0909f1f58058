import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Envelope } from '@/utils/messages/protocol';
import { changeSettings } from '@/utils/messages/settings-client';
import { freshSettings, type Settings } from '@/utils/storage/settings';
import { SettingsStore } from '@/utils/storage/settings-store';
import { area, full } from '../storage/memory-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../storage/memory-browser')).memoryBrowser,
}));

let store: SettingsStore;
let replaces = 0;
const add = (site: string) => (settings: Settings) => ({
  ...settings,
  sitesOff: [...settings.sitesOff, site],
});
const stored = () => area.data.settings as Settings;

/** The worker, as far as settings go. */
async function answer({ kind, payload }: Envelope): Promise<unknown> {
  if (kind === 'settings.read') return { ok: true, value: await store.read() };
  replaces++;
  const { revision, settings } = payload as { revision: number; settings: Settings };
  return { ok: true, value: await store.replace(revision, settings) };
}

beforeEach(() => {
  area.empty();
  store = new SettingsStore();
  replaces = 0;
  vi.stubGlobal('chrome', { runtime: { id: 'antou', sendMessage: answer } });
});
afterEach(() => vi.unstubAllGlobals());

describe('a change of the settings', () => {
  it('is written on what stands, and its new revision given back', async () => {
    expect(await changeSettings(add('a'))).toMatchObject({
      ok: true,
      value: { ok: true, now: { revision: 1 } },
    });
    expect(stored().sitesOff).toEqual(['a']);
    expect(replaces).toBe(1);
  });

  it('begins again where another was faster: of eight at once none is lost', async () => {
    const names = [...'abcdefgh'];
    const answers = await Promise.all(names.map((name) => changeSettings(add(name))));
    for (const one of answers) expect(one).toMatchObject({ ok: true, value: { ok: true } });
    expect([...stored().sitesOff].sort()).toEqual(names);
    expect(area.data.settingsRevision).toBe(8);
    expect(replaces).toBeGreaterThan(8);
  });

  it('is not tried again where it can only fail again', async () => {
    area.beforeSet = full;
    expect(await changeSettings(add('a'))).toMatchObject({
      ok: true,
      value: { ok: false, code: 'storageFull' },
    });
    area.empty({ settings: { schemaVersion: 99 } });
    expect(await changeSettings(add('a'))).toMatchObject({
      ok: true,
      value: { ok: false, code: 'readOnly' },
    });
    expect(replaces).toBe(2);
  });

  it('gives up in the end and says "conflict"', async () => {
    const conflict = { ok: true, value: { ok: false, code: 'conflict', where: '9' } };
    const sendMessage = vi.fn(async ({ kind }: Envelope) =>
      kind === 'settings.read' ? { ok: true, value: { revision: 0, settings: freshSettings() } } : conflict,
    );
    vi.stubGlobal('chrome', { runtime: { id: 'antou', sendMessage } });
    expect(await changeSettings(add('a'))).toEqual(conflict);
    expect(sendMessage.mock.calls.length).toBeLessThan(200);
  });

  it('tells what the worker refused, without a write', async () => {
    const refused = { ok: false, code: 'refused', where: 'sender' };
    vi.stubGlobal('chrome', { runtime: { id: 'antou', sendMessage: () => Promise.resolve(refused) } });
    expect(await changeSettings(add('a'))).toEqual(refused);
    expect(area.writes).toEqual([]);
  });
});
