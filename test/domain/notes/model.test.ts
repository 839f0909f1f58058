import { describe, expect, it } from 'vitest';
import type { NoteInput } from '@/utils/domain/notes/merge';
import type { MemoRules } from '@/utils/domain/notes/plan';
import { chance, countOf, ModelShop, ModelWrite, type SaveFault } from './model';

const RUNS = Number(process.env.ANTOU_MODEL_RUNS ?? 200);
const ORDERS = ['a', 'b', 'c'];
const AGENTS = ['慧兰', '郑婷', '小满'];
const FAULTS: readonly SaveFault[] = ['none', 'none', 'none', 'fails', 'hangs', 'dies'];
const TEMPLATES = ['发{快递}_{客服} {日期}', '{日期} {客服}已催付', '已核对_{客服} {日期}'].map(
  (text, at) => ({
    id: `t${at}`,
    title: '',
    text,
  }),
);
const MODES: readonly MemoRules['mode'][] = ['overwrite', 'tag', 'append', 'history'];

/** One run: agents at work on the same orders, clicks doubled and repeated, hands in between, faults. */
function run(seed: number) {
  const { below, one, happens } = chance(seed);
  const mode = one(MODES);
  const shop = new ModelShop({ mode, limit: 10_000, unit: 'characters' });
  const under = new Set<ModelWrite>();
  const asked: { no: string; note: NoteInput }[] = [];
  const begin = (no: string, note: NoteInput) => {
    asked.push({ no, note });
    under.add(new ModelWrite(shop, no, note, one(FAULTS)));
  };
  for (let step = 0; step < 60; step++) {
    const writes = [...under];
    const write = writes.length > 0 ? one(writes) : undefined;
    if (!write || happens(0.25)) {
      const note = {
        template: one(TEMPLATES),
        values: { agent: one(AGENTS), courier: '中通', date: '11-22' },
      };
      const no = one(ORDERS);
      begin(no, note);
      // Clicked again at once, or by another agent within the second.
      if (happens(0.3)) begin(no, { ...note, values: { ...note.values, agent: one(AGENTS) } });
    } else if (happens(0.1)) shop.byHand(one(ORDERS), `手写${step}`);
    else if (happens(0.08)) write.recycled = true;
    else {
      write.advance();
      if (write.done) {
        under.delete(write);
        // What failed or was never answered is tried again.
        if (happens(0.4)) begin(write.no, write.note);
      }
    }
    // A worker that is killed, a page that goes: whatever was under way ends there.
    if (happens(0.02)) under.clear();
  }
  for (let left = below(5); left > 0; left--) for (const write of under) write.advance();
  return { shop, asked };
}

describe(`${RUNS} seeded runs of agents, hands and faults on the same orders`, () => {
  it('lose nothing, double nothing, and write into no other order', () => {
    const figures = { lost: 0, doubled: 0, wrong: 0, written: 0 };
    for (let seed = 1; seed <= RUNS; seed++) {
      const { shop, asked } = run(seed);
      for (const no of ORDERS) {
        const { text } = shop.read(no);
        const said = shop.said.get(no) ?? [];
        const parts = text.split(/[；\n]/).filter(Boolean);
        figures.written += said.length;
        figures.lost += said.filter((words) => !parts.includes(words)).length;
        for (const { no: of, note } of asked) {
          const count = countOf(text, note);
          if (count > 1) figures.doubled++;
          if (
            of !== no &&
            count > 0 &&
            !asked.some((other) => other.no === no && countOf(text, other.note) > 0)
          )
            figures.wrong++;
        }
        figures.wrong += parts.length - said.length;
      }
    }
    expect(figures.written).toBeGreaterThan(RUNS);
    expect(figures).toMatchObject({ lost: 0, doubled: 0, wrong: 0 });
  });

  it('would be seen: a shop that forgets what stood loses words', () => {
    const shop = new ModelShop({ mode: 'overwrite', limit: 300, unit: 'characters' });
    shop.byHand('a', '手写');
    shop.save('a', '别的', undefined);
    expect(shop.read('a').text.split('；')).not.toContain('手写');
  });
});
