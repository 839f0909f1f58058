import { describe, expect, it } from 'vitest';
import { compileRules } from '@/utils/domain/wording/compile';
import { scan } from '@/utils/domain/wording/scan';
import { readPack } from './read-pack';
import { SIMPLIFIED } from './simplified';
import { HELD, MARKED, SILENT } from './wording-lines';

const pack = readPack('wording');
const rules = compileRules([pack], SIMPLIFIED);
const said = (text: string): string[] => scan(text, rules).map(({ rule, severity }) => `${severity} ${rule}`);

describe('the starter pack', () => {
  it.each(HELD)('holds: %s', (line) => {
    expect(said(line).filter((finding) => finding.startsWith('block'))).not.toEqual([]);
  });

  it.each(MARKED)('marks, but lets out: %s', (line) => {
    expect(said(line)).not.toEqual([]);
    expect(said(line).filter((finding) => finding.startsWith('block'))).toEqual([]);
  });

  it.each(SILENT)('is silent about: %s', (line) => {
    expect(said(line)).toEqual([]);
  });

  it('finds nothing in the shipped replies', () => {
    const found = readPack('replies').replies.flatMap(({ id, text }) =>
      said(text).map((one) => `${id}: ${one}`),
    );
    expect(found).toEqual([]);
  });

  it('finds nothing in its own replacements', () => {
    const found = pack.rules.flatMap(({ id, replace }) =>
      (replace ?? []).flatMap((text) => said(text).map((one) => `${id}: ${one}`)),
    );
    expect(found).toEqual([]);
  });
});
