import { describe, expect, test } from 'vitest';
import { checkAddress } from '@/utils/domain/address/check';
import { parseAddress } from '@/utils/domain/address/parse';
import { addressData, DIVISIONS } from './data';

const data = addressData();
const codes = (shown: Parameters<typeof checkAddress>[0]) =>
  checkAddress(shown, data).map(({ code, field }) => `${code}:${field}`);

describe('an address whose fields stand apart', () => {
  test('a good one has no finding, and what is not shown is not asked for', () => {
    expect(codes({ name: '张三', phone: '13800138000', address: '浙江省杭州市余杭区文一西路969号' })).toEqual(
      [],
    );
    expect(codes({ address: '浙江省杭州市余杭区文一西路969号' })).toEqual([]);
  });

  test('what is masked cannot be checked', () => {
    expect(codes({ name: '张*', phone: '138****8000', address: '浙江省杭州市余杭区****' })).toEqual([
      'masked:name',
      'masked:phone',
      'masked:detail',
    ]);
  });

  test('a finding says in Chinese what is the matter and what to do', () => {
    const [finding] = checkAddress({ address: '北京市崇文区珠市口东大街5号' }, data);
    expect(finding?.message).toBe('“崇文区”是旧名或已撤销，现为北京市东城区，请按现名填写并与买家确认。');
    const both = checkAddress({ address: '重庆市渝北区龙溪街道1号' }, data);
    expect(both[0]?.message).toContain('重庆市两江新区或重庆市北碚区');
    const [ambiguous] = checkAddress({ address: '鼓楼区中山路1号' }, data);
    expect(ambiguous?.message).toContain('江苏省南京市鼓楼区');
  });
});

describe('the division data', () => {
  const lines = DIVISIONS.provinces.join('\n');

  test('holds 34 provinces and what changed up to its date', () => {
    expect(DIVISIONS.provinces).toHaveLength(34);
    expect(DIVISIONS.version).toBe('2026-04-30');
    for (const name of ['两江新区', '岑岭县', '草湖市', '和安县', '和康县', '临平区'])
      expect(lines).toContain(name);
    for (const name of ['渝北区', '崇文区', '闸北区', '江干区', '梅列区', '港闸区'])
      expect(lines).not.toContain(name);
  });

  test('every former unit leads to one that is there', () => {
    for (const units of data.divisions.full.values())
      for (const unit of units) if (unit.former) expect(unit.former.now, unit.name).not.toHaveLength(0);
  });

  test('every former name of one place is read as that place, with a finding', () => {
    let read = 0;
    for (const units of data.divisions.full.values())
      for (const unit of units) {
        if (unit.level !== 3 || !unit.former || unit.former.year === null || unit.former.year < 2009)
          continue;
        const city = unit.city === unit.province || unit.city?.endsWith('行政区划') ? '' : unit.city;
        const result = parseAddress(`张三 13800138000 ${unit.province}${city}${unit.name}人民路1号`, data);
        const where = `${unit.province}${city}${unit.name}`;
        // 巢湖市 is a county-level city now, so what once lay in it contradicts it.
        if (city === '巢湖市') continue;
        expect(
          result.findings.map(({ code }) => code),
          where,
        ).toContain('renamed');
        const [now, ...others] = unit.former.now;
        if (now && others.length === 0 && now.level === 3) expect(result.district, where).toBe(now.name);
        read++;
      }
    expect(read).toBeGreaterThan(200);
  });
});
