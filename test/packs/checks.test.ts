import { describe, expect, it } from 'vitest';
import { confirmationText } from '@/utils/domain/checks/confirmation';
import { ITEM_KINDS } from '@/utils/domain/checks/items';
import { checkText } from '@/utils/domain/wording/check';
import { compileRules } from '@/utils/domain/wording/compile';
import { DIVISIONS } from '../domain/address/data';
import { orderOf, PACK } from '../domain/checks/order';
import { readPack } from './read-pack';
import { SIMPLIFIED } from './simplified';

const replies = readPack('replies').replies;
const templates = readPack('notes').templates;
const rules = compileRules([readPack('wording')], SIMPLIFIED);

describe('the check pack', () => {
  it('has three lists of known items, each once', () => {
    expect(PACK.lists.map(({ id }) => id)).toEqual(['check.nine', 'check.four', 'check.mind']);
    for (const { id, items, source } of PACK.lists) {
      expect(new Set(items).size, id).toBe(items.length);
      for (const item of items) expect(ITEM_KINDS).toHaveProperty([item]);
      expect(source).toMatch(/^手册00\d（00\d-\d\d/);
    }
  });

  it('names replies and notes that are there, for each stage of another address', () => {
    for (const { reply, template, steps, stage } of PACK.changes) {
      expect(
        replies.map(({ id }) => id),
        stage,
      ).toContain(reply);
      expect(templates.find(({ id }) => id === template)?.text, stage).toContain('{新地址}');
      expect(steps.length, stage).toBeGreaterThan(1);
    }
  });

  it('sends nothing that the guard would mark', () => {
    const texts = [
      confirmationText(PACK, orderOf({ buyerNote: '放门口' })),
      confirmationText(PACK, orderOf({ phone: '138****8055' })),
      ...PACK.changes.map(({ reply }) => replies.find(({ id }) => id === reply)?.text ?? ''),
    ];
    for (const text of texts) {
      const known = ['13800138055'];
      expect(checkText(text, rules, { seen: [], known }).filter(({ counted }) => !counted)).toEqual([]);
    }
  });

  it('has a table of provinces that there are', () => {
    const provinces = DIVISIONS.provinces.map((line) => line.split('|')[0] ?? '');
    for (const { place } of PACK.regions)
      expect(
        provinces.filter((name) => name.startsWith(place)),
        place,
      ).toHaveLength(1);
  });

  it('has no word that is both a yes and a no', () => {
    const { yes, no } = PACK.answers;
    expect(yes.filter((word) => no.includes(word))).toEqual([]);
  });
});
