import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_BOOK } from '@/utils/domain/wording/book';
import { BACKUP_VERSION, readBackup, writeBackup } from '@/utils/storage/backup';
import { toStoredBook } from '@/utils/storage/book-schema';
import { EVENT_KINDS } from '@/utils/storage/event';
import { freshSettings, SETTINGS_VERSION } from '@/utils/storage/settings';
import { event } from './events';
import { readExamples } from './examples';

const at = '2026-11-22T00:00:00.000Z';
const examples = readExamples();
const newest = examples.get(SETTINGS_VERSION);
const book = toStoredBook(EMPTY_BOOK);
const file = (change: Record<string, unknown> = {}) =>
  JSON.stringify({
    kind: 'antou-backup',
    backupVersion: BACKUP_VERSION,
    settings: freshSettings(),
    book,
    events: [],
    ...change,
  });

describe('a backup', () => {
  it('gives back what was put into it', () => {
    const events = [event(), event({ kind: 'guard.held', rule: 'wording.contact.wechat' })];
    expect(readBackup(writeBackup({ settings: newest, book, events }, at))).toEqual({
      ok: true,
      settings: newest,
      book: EMPTY_BOOK,
      events,
    });
  });

  it('gives back any events that the logbook can hold', () => {
    const some = fc
      .record({
        id: fc.uuid(),
        at: fc.nat(),
        kind: fc.constantFrom(...EVENT_KINDS),
        agent: fc.string({ maxLength: 20 }),
      })
      .map((change) => event(change));
    fc.assert(
      fc.property(fc.array(some), (events) => {
        expect(readBackup(writeBackup({ settings: newest, book, events }, at))).toEqual({
          ok: true,
          settings: newest,
          book: EMPTY_BOOK,
          events,
        });
      }),
    );
  });

  it.each([...examples])('with settings of version %i is brought to today', (_, settings) => {
    expect(readBackup(writeBackup({ settings, book, events: [] }, at))).toMatchObject({
      ok: true,
      settings: { schemaVersion: SETTINGS_VERSION },
    });
  });

  it('is written even of settings that cannot be used, and says so when read', () => {
    const text = writeBackup({ settings: { schemaVersion: 99, shops: '?' }, book, events: [event()] }, at);
    expect(text).toContain('"shops": "?"');
    expect(readBackup(text)).toEqual({
      ok: false,
      fault: { code: 'tooNew', where: 'settings.schemaVersion = 99' },
    });
  });
});

describe('a backup of version 1', () => {
  it('knows no book, and still gives back the rest', () => {
    const read = readBackup(file({ backupVersion: 1, book: undefined, events: [event()] }));
    expect(read).toMatchObject({ ok: true, settings: freshSettings(), events: [{}] });
    expect(read).not.toHaveProperty('book');
  });
});

describe('a wrong file', () => {
  it.each([
    ['empty', '', 'broken', /JSON/],
    ['no JSON', '话术,分组\n您好,首句', 'broken', /JSON/],
    ['cut short', file().slice(0, -9), 'broken', /JSON/],
    ['nothing', 'null', 'otherKind', /^kind$/],
    ['a number', '7', 'otherKind', /^kind$/],
    ['a text', '"antou-backup"', 'otherKind', /^kind$/],
    ['a list', '[]', 'otherKind', /^kind$/],
    ['a reply pack', '{"schema":1,"kind":"replies","replies":[]}', 'otherKind', /^kind$/],
    ['no version', file({ backupVersion: undefined }), 'broken', /^backupVersion$/],
    ['a version as text', file({ backupVersion: '1' }), 'broken', /^backupVersion$/],
    ['version 0', file({ backupVersion: 0 }), 'broken', /^backupVersion$/],
    ['too new', file({ backupVersion: 3 }), 'tooNew', /^backupVersion = 3$/],
    ['no settings', file({ settings: undefined }), 'broken', /^settings\.settings$/],
    ['settings too new', file({ settings: { schemaVersion: 9 } }), 'tooNew', /^settings\.schemaVersion = 9$/],
    [
      'broken settings',
      file({ settings: { ...freshSettings(), panel: {} } }),
      'broken',
      /^settings\.panel\.open$/,
    ],
    ['no book', file({ book: undefined }), 'broken', /^book\.book$/],
    ['a book too new', file({ book: { schemaVersion: 9 } }), 'tooNew', /^book\.schemaVersion = 9$/],
    [
      'a broken book',
      file({ book: { ...book, levels: [{ rule: 'x', severity: 'loud' }] } }),
      'broken',
      /^book\.levels\.0\.severity$/,
    ],
    ['no events', file({ events: undefined }), 'broken', /^events\./],
    ['events as an object', file({ events: {} }), 'broken', /^events\./],
    [
      'a broken event',
      file({ events: [event(), event(), { ...event(), order: '张三' }] }),
      'broken',
      /^events\.2\.order$/,
    ],
    [
      'an event with a field too many',
      file({ events: [{ ...event(), text: '您好' }] }),
      'broken',
      /^events\.0\.text$/,
    ],
  ])('%s: is refused with its code and place', (_, text, code, where) => {
    const read = readBackup(text);
    expect(read).toMatchObject({ ok: false, fault: { code } });
    expect(!read.ok && read.fault.where).toMatch(where);
  });

  it.each(['__proto__', 'constructor', 'toString'])('with %s for a key brings nothing in', (key) => {
    const poison = `{"${key}":{"polluted":true},`;
    const inside = [
      file().replace('{', poison),
      file().replace('"settings":{', `"settings":${poison}`),
      file({ events: [event()] }).replace('"events":[{', `"events":[${poison}`),
    ];
    for (const text of inside) {
      const read = readBackup(text);
      if (read.ok) {
        expect(read.settings).toEqual(freshSettings());
        for (const value of [read.settings, ...read.events]) {
          expect(Object.keys(value)).not.toContain(key);
          expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
        }
      }
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    }
  });

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !readBackup(text).ok));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (settings, events, backupVersion) => {
        expect(() => readBackup(file({ settings, events, backupVersion }))).not.toThrow();
      }),
    );
  });
});
