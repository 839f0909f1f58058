import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { newFeature } from '../../scripts/new.mjs';
import { layoutViolations } from '../layout/check-layout';
import { readSources } from '../layout/source';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'antou-new-'));
for (const room of ['entrypoints', 'components', 'utils'])
  cpSync(join(root, room), join(copy, room), { recursive: true });

afterAll(() => rmSync(copy, { recursive: true }));

describe('npm run new -- feature', () => {
  it('writes a feature that keeps to the rooms, and puts it on the list', () => {
    const before = readSources(copy).size;
    newFeature(copy, 'price-watch');
    const files = readSources(copy);
    expect(files.size).toBe(before + 3);
    expect(layoutViolations(files)).toEqual([]);
    const list = files.get('entrypoints/shop/features/index.ts') ?? '';
    expect(list).toContain("import { priceWatch } from './price-watch';");
    expect(list).toMatch(/\[[^\]]*\bpriceWatch\b[^\]]*\]/);
    const settings = files.get('utils/storage/settings.ts') ?? '';
    expect(settings).toMatch(/FEATURE_IDS = \[[^\]]*'price-watch'/);
    expect(settings).toMatch(/features: \{[^}]*'price-watch': true/);
    expect(files.get('utils/frame/context.ts')).toContain("| 'price-watch';");
    expect(files.has('components/price-watch/price-watch-view.tsx')).toBe(true);
    expect(
      readFileSync(join(copy, 'test/domain/price-watch/describe-price-watch.test.ts'), 'utf8'),
    ).toContain('expect(');
  });

  it('never writes over a feature that is there', () => {
    expect(() => newFeature(copy, 'price-watch')).toThrow('already there');
  });

  it('refuses a name that is no file name', () => {
    for (const name of ['PriceWatch', '../x', 'a b', ''])
      expect(() => newFeature(copy, name)).toThrow('kebab-case');
  });
});
