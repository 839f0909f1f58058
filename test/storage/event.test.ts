import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EVENT_KINDS, eventSchema } from '@/utils/storage/event';
import { event } from './events';

const passes = (value: unknown) => v.safeParse(eventSchema, value).success;
// The agent's own name is the one free text; it is what this browser's user has called himself.
const FIELDS = ['id', 'at', 'kind', 'site', 'shop', 'order', 'rule', 'reply', 'template', 'code'] as const;

const pick = (characters: string) => fc.constantFrom(...characters);
const digits = (length: number) =>
  fc.string({ unit: pick('0123456789'), minLength: length, maxLength: length });
const name = fc
  .tuple(
    pick('王李张刘陈杨赵黄周吴欧'),
    fc.string({ unit: pick('伟芳娜敏静丽强磊洋艳勇军杰娟涛'), minLength: 1, maxLength: 2 }),
  )
  .map((parts) => parts.join(''));
const mobile = fc.tuple(pick('3456789'), digits(9)).map(([second, rest]) => `1${second}${rest}`);
const phone = fc.oneof(
  mobile,
  mobile.map((no) => `+86 ${no}`),
  mobile.map((no) => `86${no}`),
  mobile.map((no) => `86-${no}`),
  mobile.map((no) => `${no.slice(0, 3)}-${no.slice(3, 7)}-${no.slice(7)}`),
  fc.tuple(mobile, digits(4)).map(([no, extension]) => `${no}-${extension}`),
  fc.tuple(fc.constantFrom('010', '021', '0755', '0571'), digits(8)).map(([area, no]) => `${area}-${no}`),
  fc.tuple(fc.constantFrom('010', '021', '0755', '0571'), digits(8)).map(([area, no]) => `${area}${no}`),
);
const address = fc
  .tuple(
    fc.constantFrom('浙江省杭州市西湖区', '广东省深圳市南山区', '北京市朝阳区'),
    fc.constantFrom('青禾路', '建设大道'),
    fc.nat(999),
  )
  .map(([city, road, no]) => `${city}${road}${no}号`);
const message = fc.oneof(
  fc.constantFrom(
    '什么时候发货呀',
    '麻烦改一下地址',
    'hello, where is my parcel?',
    '我的微信 abc_123',
    '身份证 110101199003078515',
  ),
  fc.string({ unit: pick('亲您好请问这款还有货吗谢谢，。！？ '), minLength: 1, maxLength: 60 }),
);

describe('an event', () => {
  it('passes as the product makes it', () => {
    for (const kind of EVENT_KINDS) expect(passes(event({ kind }))).toBe(true);
    expect(passes(event({ shop: '6f1d2a34-0b7c-4c55-9e21-12345678abcd' }))).toBe(true);
    expect(passes(event({ order: '2611221234567890123' }))).toBe(true);
    expect(passes(event({ order: '301234567890' }))).toBe(true);
    expect(passes(event({ rule: 'wording.contact.wechat', code: 'readBack.differs' }))).toBe(true);
  });

  it('takes every id of the shipped packs', () => {
    const ids = ['wording', 'replies', 'notes', 'schemes', 'checks'].flatMap((kind) => {
      const pack = readFileSync(new URL(`../../public/packs/${kind}.json`, import.meta.url), 'utf8');
      return [...pack.matchAll(/"id": ?"([^"]+)"/g)].map(([, id]) => id);
    });
    expect(ids.length).toBeGreaterThan(200);
    expect(ids.filter((rule) => !passes(event({ rule })))).toEqual([]);
  });

  it.each([
    ['name', name],
    ['phone', phone],
    ['address', address],
    ['message', message],
  ])('has no field that a %s fits in', (_, personal) => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), personal, (field, text) => {
        expect(passes({ ...event(), [field]: text }), `${field}: ${text}`).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('has no field that a name, phone or address hides in behind an id', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('site', 'shop', 'rule', 'reply', 'template', 'code'),
        fc.oneof(name, phone, address),
        fc.constantFrom('note.', 'x-', 'guard_'),
        (field, text, lead) => {
          expect(passes({ ...event(), [field]: `${lead}${text}` })).toBe(false);
          expect(passes({ ...event(), [field]: `${text}${lead}` })).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('has no place for a field of its own', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.oneof(name, phone, address, message), (key, text) => {
        fc.pre(!(key in event()) && !['rule', 'reply', 'code'].includes(key) && !(key in {}));
        expect(passes({ ...event(), [key]: text })).toBe(false);
      }),
    );
  });

  it('takes no message into the agent’s name', () => {
    expect(passes(event({ agent: '浙江省杭州市西湖区青禾路二十号三单元五楼收' }))).toBe(false);
  });
});
