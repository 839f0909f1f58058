import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDirectGroup } from '@/utils/domain/address/divisions';
import { parseAddress } from '@/utils/domain/address/parse';
import { regionNames } from '@/utils/domain/address/region-names';
import { simplify } from '@/utils/domain/address/simplify';
import { SIMPLIFIED } from '../../packs/simplified';
import { addressData, DIVISIONS } from './data';

const data = addressData();

/** Every place of the data as [province, city, district]. */
const PLACES = DIVISIONS.provinces.flatMap((line) => {
  const [province = '', ...cities] = line.split('|');
  return cities.flatMap((entry) => {
    const [city = '', ...districts] = entry.split(' ');
    return (districts.length > 0 ? districts : [null]).map((district) => ({ province, city, district }));
  });
});
type Place = (typeof PLACES)[number];

const writtenCity = ({ province, city }: Place): string =>
  city === province || isDirectGroup(city) ? '' : city;
const shortOf = (name: string): string => regionNames(name).short[0] ?? name;
const REGION_FORMS: readonly ((place: Place) => string)[] = [
  (place) => `${place.province}${writtenCity(place)}${place.district ?? ''}`,
  (place) => [place.province, place.city, place.district ?? ''].join(' '),
  (place) => `${shortOf(place.province)}${writtenCity(place)}${place.district ?? ''}`,
  (place) => `${place.province}/${writtenCity(place)}/${place.district ?? ''}`.replace('//', '/'),
  (place) => `中国${place.province}${writtenCity(place)}${place.district ?? ''}`,
];
const place = fc.constantFrom(...PLACES);
const region = fc.constantFrom(...REGION_FORMS);
const name = fc.constantFrom(
  '张三',
  '欧阳娜娜',
  '李小明',
  '阿卜杜拉·买买提',
  '王女士',
  '司马光',
  '陈先生',
  '诸葛亮',
  '周杰',
);
const detail = fc.constantFrom(
  '人民路12号3幢501室',
  '文一西路969号',
  '城关镇东风村3组',
  '解放大道100弄5号602',
  '建设街道中山公寓B座1203',
  '长江中路(近地铁站)8号',
);
const phone = fc.constantFrom(
  ['13800138000', '13800138000'],
  ['138 0013 8000', '13800138000'],
  ['+86 13800138000', '13800138000'],
  ['１３８００１３８０００', '13800138000'],
  ['13800138000转2233', '13800138000转2233'],
  ['0571-88881234', '0571-88881234'],
);
const separator = fc.constantFrom(' ', '，', ',', '；', '\t', ' | ', '\n', '　');
const orders = [
  ['name', 'phone', 'address'],
  ['address', 'name', 'phone'],
  ['phone', 'name', 'address'],
  ['address', 'phone', 'name'],
] as const;
const LABELS = [
  { name: '收货人：', phone: '手机：', address: '地址：' },
  { name: '姓名:', phone: '电话:', address: '收货地址:' },
  { name: '收件人 ', phone: '联系电话 ', address: '详细地址 ' },
  { name: '【收货人】', phone: '【电话】', address: '【地址】' },
  { name: '', phone: '', address: '' },
] as const;

describe('properties of reading addresses', () => {
  test('what was put together is read back, whatever the order, the labels and the separators', () => {
    fc.assert(
      fc.property(
        fc.record({
          place,
          region,
          name,
          detail,
          phone,
          separator,
          order: fc.constantFrom(...orders),
          labels: fc.constantFrom(...LABELS),
        }),
        ({ place, region, name, detail, phone: [written = '', meant = ''], separator, order, labels }) => {
          const parts = { name, phone: written, address: `${region(place)}${detail}` };
          const text = order.map((part) => `${labels[part]}${parts[part]}`).join(separator);
          const read = parseAddress(text, data);
          expect(read).toEqual({ text, name, phone: meant, ...place, detail, findings: [] });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('a place without its province is the same place, or none', () => {
    fc.assert(
      fc.property(place, detail, (place, detail) => {
        const read = parseAddress(
          `张三 13800138000 ${writtenCity(place)}${place.district ?? ''}${detail}`,
          data,
        );
        for (const field of ['province', 'city', 'district'] as const)
          expect([place[field], null]).toContain(read[field]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a field that is null for want of certainty has a finding', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'张三北京市朝阳区路12号138001380*，: 收货人新疆省') }),
        (text) => {
          const read = parseAddress(text, data);
          for (const field of ['name', 'phone', 'province', 'city', 'detail'] as const)
            if (read[field] === null) expect(read.findings.map((one) => one.field)).toContain(field);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('nothing is made up: every field is in the text or in the data', () => {
    const names = new Set(PLACES.flatMap(({ province, city, district }) => [province, city, district]));
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'张李北京上海市南鼓楼区路街12号室138001380(*)，: \n收货人地址電話臺灣'),
          maxLength: 60,
        }),
        (text) => {
          const read = parseAddress(text, data);
          const flat = simplify(text, SIMPLIFIED).replace(/[\s,:]/g, '');
          for (const field of ['province', 'city', 'district'] as const)
            expect(read[field] === null || names.has(read[field])).toBe(true);
          expect(flat).toContain((read.name ?? '').replace(/[\s,:]/g, ''));
          for (const digit of read.phone ?? '') expect(flat).toContain(digit);
          for (const char of (read.detail ?? '').replace(/[\s,:]/g, '')) expect(flat).toContain(char);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('no text breaks it, and a long one takes no time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(parseAddress(text, data).text).toBe(text);
      }),
      { numRuns: 2_000 },
    );
    for (const unit of ['1', '1-', '北京市', '收货人:', '新疆', '(', ' ', '号', '13800138000 ', '*']) {
      const from = performance.now();
      parseAddress(unit.repeat(3_000), data);
      expect(performance.now() - from).toBeLessThan(1_500);
    }
  });
});
