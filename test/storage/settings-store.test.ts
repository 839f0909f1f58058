import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freshSettings, type Settings } from '@/utils/storage/settings';
import { SettingsStore } from '@/utils/storage/settings-store';
import { readExamples } from './examples';
import { area, full, memoryBrowser } from './memory-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./memory-browser')).memoryBrowser }));

const old = readExamples().get(1) ?? {};
const withOff = (settings: Settings, site: string): Settings => ({
  ...settings,
  sitesOff: [...settings.sitesOff, site],
});

beforeEach(() => {
  expect(memoryBrowser.storage.local).toBe(area);
  area.empty();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

/** Changes as a tab does: reads, writes, and begins again where somebody was faster. */
async function changeAs(store: SettingsStore, name: string, revisions: number[]): Promise<void> {
  for (;;) {
    const { revision, settings } = await store.read();
    const change = await store.replace(revision, withOff(settings, name));
    if (change.ok) {
      revisions.push(change.now.revision);
      return;
    }
    expect(change.code).toBe('conflict');
  }
}

describe('changes of the settings', () => {
  it('are never lost, whatever the interleaving of several writers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        async (s, writers, each) => {
          area.empty();
          area.wait = (what) => s.schedule(Promise.resolve(), what);
          const store = new SettingsStore();
          const revisions: number[] = [];
          const names = [...Array(writers * each).keys()].map((at) => `w${at % writers}-${at}`);
          const all = Promise.all(
            [...Array(writers).keys()].map(async (writer) => {
              for (const name of names.filter((_, at) => at % writers === writer))
                await changeAs(store, name, revisions);
            }),
          );
          await s.waitFor(all);
          const stored = area.data.settings as Settings;
          expect([...stored.sitesOff].sort()).toEqual([...names].sort());
          expect(area.data.settingsRevision).toBe(names.length);
          expect(revisions).toEqual([...names.keys()].map((at) => at + 1));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('need the revision that stands: the slower of two is told so, and nothing of it is stored', async () => {
    const store = new SettingsStore();
    const { revision, settings } = await store.read();
    const [first, second] = await Promise.all([
      store.replace(revision, withOff(settings, 'a')),
      store.replace(revision, withOff(settings, 'b')),
    ]);
    expect(first).toMatchObject({ ok: true, now: { revision: 1 } });
    expect(second).toEqual({ ok: false, code: 'conflict', where: '1' });
    expect((area.data.settings as Settings).sitesOff).toEqual(['a']);
  });

  it('that do not fit the schema are refused with their place', async () => {
    const change = await new SettingsStore().replace(0, { ...freshSettings(), panel: null });
    expect(change).toEqual({ ok: false, code: 'broken', where: 'panel' });
    expect(area.writes).toEqual([]);
  });

  it('find a full storage: the code says so and what was stored is untouched', async () => {
    area.empty({ settings: freshSettings(), settingsRevision: 4 });
    const before = structuredClone(area.data);
    area.beforeSet = full;
    const store = new SettingsStore();
    expect(await store.replace(4, withOff(freshSettings(), 'a'))).toEqual({
      ok: false,
      code: 'storageFull',
      where: 'settings',
    });
    expect(area.data).toEqual(before);
    area.beforeSet = () => undefined;
    expect(await store.replace(4, withOff(freshSettings(), 'a'))).toMatchObject({
      ok: true,
      now: { revision: 5 },
    });
  });

  it('go on after one that failed in the middle', async () => {
    const store = new SettingsStore();
    area.wait = () => Promise.reject(new Error('storage is gone'));
    await expect(store.read()).rejects.toThrow('gone');
    area.wait = () => Promise.resolve();
    expect(await store.read()).toEqual({ revision: 0, settings: freshSettings() });
  });
});

describe('settings that cannot be used', () => {
  it.each([
    ['too new', { schemaVersion: 99, mine: true }, 'tooNew'],
    ['broken', { schemaVersion: 2 }, 'broken'],
    ['of no version', 'nonsense', 'broken'],
  ])('%s: are read only and stay untouched', async (_, settings, code) => {
    area.empty({ settings, settingsRevision: 7 });
    const store = new SettingsStore();
    expect(await store.read()).toMatchObject({ revision: 7, settings: freshSettings(), fault: { code } });
    expect(await store.replace(7, freshSettings())).toMatchObject({ ok: false, code: 'readOnly' });
    expect(area.writes).toEqual([]);
    expect(await store.raw()).toEqual(settings);
  });

  it('are kept aside when a backup is restored over them', async () => {
    area.empty({ settings: { schemaVersion: 99 }, settingsRevision: 7 });
    const store = new SettingsStore();
    expect(await store.restore(freshSettings())).toMatchObject({ ok: true, now: { revision: 8 } });
    expect(area.data).toEqual({
      'settings.unusable': { schemaVersion: 99 },
      settings: freshSettings(),
      settingsRevision: 8,
    });
  });

  it('stay where they are when there is no room to keep them aside', async () => {
    area.empty({ settings: { schemaVersion: 99 }, settingsRevision: 7 });
    area.beforeSet = full;
    expect(await new SettingsStore().restore(freshSettings())).toMatchObject({
      ok: false,
      code: 'storageFull',
    });
    expect(area.data).toEqual({ settings: { schemaVersion: 99 }, settingsRevision: 7 });
  });
});

describe('settings of an older version', () => {
  beforeEach(() => area.empty({ settings: old, settingsRevision: 3 }));

  it('are copied before they are migrated, and the revision stays', async () => {
    const { revision, settings, fault } = await new SettingsStore().read();
    expect({ revision, fault }).toEqual({ revision: 3, fault: undefined });
    expect(area.writes).toEqual([['settings.v1'], ['settings']]);
    expect(area.data).toEqual({ 'settings.v1': old, settings, settingsRevision: 3 });
  });

  it.each([0, 1])('survive a full storage at write %i: whole and old, or whole and new', async (fails) => {
    let count = 0;
    area.beforeSet = () => (count++ === fails ? full() : undefined);
    const read = await new SettingsStore().read();
    expect(read.settings.shops).toHaveLength(1);
    expect(area.data.settings).toEqual(old);
    area.beforeSet = () => undefined;
    expect(await new SettingsStore().read()).toEqual(read);
    expect(area.data).toMatchObject({ 'settings.v1': old, settings: read.settings });
  });

  it('are not written over while there is no room for their copy', async () => {
    area.beforeSet = (values) => ('settings.v1' in values ? full() : undefined);
    const store = new SettingsStore();
    const { revision, settings } = await store.read();
    expect(await store.replace(revision, withOff(settings, 'a'))).toMatchObject({
      ok: false,
      code: 'storageFull',
    });
    expect(area.data).toEqual({ settings: old, settingsRevision: 3 });
  });
});

describe('a backup’s settings', () => {
  it('are given room before anything else of the backup is kept', async () => {
    area.empty({ settings: freshSettings(), settingsRevision: 3 });
    area.beforeSet = () => full();
    const before = vi.fn(async () => undefined);
    expect(await new SettingsStore().restore(freshSettings(), before)).toMatchObject({ code: 'storageFull' });
    expect(before).not.toHaveBeenCalled();
    expect(area.data).toEqual({ settings: freshSettings(), settingsRevision: 3 });
  });

  it('stay as they were where the rest of the backup cannot be kept', async () => {
    area.empty({ settings: freshSettings(), settingsRevision: 3 });
    const store = new SettingsStore();
    const failing = store.restore(withOff(freshSettings(), 'a'), () => Promise.reject(new Error('events')));
    await expect(failing).rejects.toThrow('events');
    expect(area.data).toEqual({ settings: freshSettings(), settingsRevision: 3 });
    expect(await store.restore(withOff(freshSettings(), 'a'))).toMatchObject({ ok: true });
  });
});

it('of settings that cannot be used, the sites that were switched off are still heeded', async () => {
  area.empty({ settings: { ...freshSettings(), schemaVersion: 99, sitesOff: ['pinduoduo', 7] } });
  expect(await new SettingsStore().read()).toMatchObject({
    fault: { code: 'tooNew' },
    settings: { sitesOff: ['pinduoduo'] },
  });
});

it('a shop that its events could not name is refused', async () => {
  area.empty({ settings: freshSettings(), settingsRevision: 3 });
  const shops = [{ id: '一店', site: 'practice', title: '一店', agent: '慧兰' }];
  const change = await new SettingsStore().replace(3, { ...freshSettings(), shops });
  expect(change).toMatchObject({ ok: false, code: 'broken', where: 'shops.0.id' });
});
