import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { layoutViolations } from './check-layout';
import { PLANTED } from './planted';
import { readSources } from './source';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

describe('the source tree', () => {
  it('keeps to the rooms of the architecture', () => {
    const files = readSources(root);
    expect(files.size).toBeGreaterThan(40);
    expect(layoutViolations(files)).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each(PLANTED)('catches: $what', ({ path, bad, says }) => {
    const found = layoutViolations(new Map([[path, bad]]));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(says);
  });

  it.each(PLANTED.filter(({ clean }) => clean !== ''))(
    'passes the clean twin of: $what',
    ({ path, clean }) => {
      expect(layoutViolations(new Map([[path, clean]]))).toEqual([]);
    },
  );
});
