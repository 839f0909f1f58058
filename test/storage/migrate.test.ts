import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, migrate } from '@/utils/storage/migrate';
import { freshSettings, parseSettings, SETTINGS_VERSION } from '@/utils/storage/settings';
import { readExamples } from './examples';

const examples = readExamples();
const versions = [...Array(SETTINGS_VERSION).keys()].map((at) => at + 1);
const [newest] = [...examples].filter(([version]) => version === SETTINGS_VERSION).map(([, value]) => value);

describe('migrations', () => {
  it('exist for every version but the newest, with an example for each', () => {
    expect(Object.keys(MIGRATIONS).map(Number)).toEqual(versions.slice(0, -1));
    expect([...examples.keys()].sort((a, b) => a - b)).toEqual(versions);
  });

  it.each([...examples])('bring version %i to today', (version, example) => {
    const before = structuredClone(example);
    const migrated = migrate(example);
    expect(migrated).toMatchObject({ ok: true, from: version });
    expect(example).toEqual(before);
    expect(migrated.ok && parseSettings(migrated.settings)).toMatchObject({ ok: true });
  });

  it('lead over each single step, and no step changes what it is given', () => {
    for (const [version, step] of Object.entries(MIGRATIONS)) {
      const example = examples.get(Number(version)) ?? {};
      const before = structuredClone(example);
      expect(step(example)).toMatchObject({ schemaVersion: Number(version) + 1 });
      expect(example).toEqual(before);
    }
  });

  it('keep shop, agent, scheme, side and the read notice of version 1', () => {
    const migrated = migrate(examples.get(1));
    expect(migrated.ok && migrated.settings).toMatchObject({
      shops: [{ site: 'pinduoduo', title: '一间小店', agent: '慧兰', scheme: 'scheme.manual-002' }],
      panel: { dock: 'left' },
      noticeReadAt: '2026-10-01T08:00:00.000Z',
    });
  });

  it('leave the newest as it is', () => {
    expect(migrate(newest)).toEqual({ ok: true, from: SETTINGS_VERSION, settings: newest });
  });

  it('import nothing: history must not change with the code of today', () => {
    const folder = new URL('../../utils/storage/migrations/', import.meta.url);
    const files = readdirSync(folder);
    expect(files).toHaveLength(SETTINGS_VERSION - 1);
    for (const file of files) {
      expect(readFileSync(new URL(file, folder), 'utf8'), file).not.toMatch(/\bimport\b[^.]|\brequire\(/);
    }
  });
});

describe('settings that cannot be used', () => {
  it.each([
    ['nothing', null, 'broken', 'settings'],
    ['a list', [], 'broken', 'settings'],
    ['a text', 'settings', 'broken', 'settings'],
    ['no version', {}, 'broken', 'schemaVersion'],
    ['version 0', { schemaVersion: 0 }, 'broken', 'schemaVersion'],
    ['half a version', { schemaVersion: 1.5 }, 'broken', 'schemaVersion'],
    ['a version as text', { schemaVersion: '2' }, 'broken', 'schemaVersion'],
    ['a newer version', { schemaVersion: 99 }, 'tooNew', 'schemaVersion = 99'],
    [
      'a wrong width',
      { ...freshSettings(), panel: { ...freshSettings().panel, width: 9 } },
      'broken',
      'panel.width',
    ],
    [
      'a wrong shop',
      { ...freshSettings(), shops: [{ id: '', site: 'x', title: '', agent: '' }] },
      'broken',
      'shops.0.id',
    ],
    ['one key too many', { ...freshSettings(), colour: 'red' }, 'broken', 'colour'],
    ['a missing part', { schemaVersion: SETTINGS_VERSION }, 'broken', 'shops'],
  ])('%s: names the code and the place', (_, stored, code, where) => {
    expect(migrate(stored)).toEqual({ ok: false, fault: { code, where } });
  });

  it('never takes keys of the prototype for its own', () => {
    const text = JSON.stringify({ ...freshSettings(), currentShop: { x: 'y' } }).replace(
      '"x"',
      '"__proto__"',
    );
    const migrated = migrate(JSON.parse(text));
    expect(migrated.ok && Object.keys(migrated.settings.currentShop)).toEqual([]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(({} as { y?: unknown }).y).toBeUndefined();
  });
});
