import { describe, expect, test } from 'vitest';
import { parseAddress } from '@/utils/domain/address/parse';
import { CASES } from './cases';
import { addressData } from './data';

const data = addressData();

describe('addresses as buyers paste them', () => {
  test.each(CASES.map((row) => [row[0], row] as const))('%s', (text, [, ...expected]) => {
    const [name, phone, province, city, district, detail, ...findings] = expected;
    const read = parseAddress(text, data);
    expect({
      ...read,
      text: undefined,
      findings: read.findings.map(({ code, field }) => `${code}:${field}`).sort(),
    }).toEqual({ name, phone, province, city, district, detail, findings: [...findings].sort() });
  });

  test('the table holds every province-level region', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(120);
    expect(new Set(CASES.map((row) => row[3]).filter((province) => province !== null)).size).toBe(34);
  });
});
