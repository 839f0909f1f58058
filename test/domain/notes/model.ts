import { joinNotes, type NoteInput, stands } from '@/utils/domain/notes/merge';
import { type MemoRules, onlyAdds, planNote, sameMemo } from '@/utils/domain/notes/plan';
import type { Memo } from '@/utils/domain/shop/order';

/** Chance by a seed (mulberry32): the same run again by its number. */
export function chance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (count: number) => Math.floor(next() * count),
    one: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    happens: (part: number) => next() < part,
  };
}

/** What a save does in the shop, and what the page learns of it. */
export type SaveFault = 'none' | 'fails' | 'hangs' | 'dies';

/** A shop's memos as its server keeps them. */
export class ModelShop {
  readonly memos = new Map<string, Memo>();
  /** Everything that anybody ever stored, by order: none of it may be missing at the end. */
  readonly said = new Map<string, string[]>();

  constructor(readonly rules: MemoRules) {}

  read(no: string): Memo {
    return this.memos.get(no) ?? { text: '' };
  }

  save(no: string, typed: string, flag: Memo['flag']): void {
    const old = this.read(no);
    const text = onlyAdds(this.rules) ? joinNotes(old.text, typed, '\n') : typed;
    this.memos.set(no, flag ? { text, flag } : { text });
  }

  /** Somebody without Antou, by hand: adds to what stands. */
  byHand(no: string, words: string): void {
    this.save(no, onlyAdds(this.rules) ? words : joinNotes(this.read(no).text, words), this.read(no).flag);
    this.said.set(no, [...(this.said.get(no) ?? []), words]);
  }
}

/** One write on its way, step by step as the engine does it; anything may happen between two steps. */
export class ModelWrite {
  private before: Memo | undefined;
  private step: 'read' | 'look' | 'done' = 'read';
  /** Whether the row has come to show another order since. */
  recycled = false;

  constructor(
    private readonly shop: ModelShop,
    readonly no: string,
    readonly note: NoteInput,
    private readonly fault: SaveFault,
  ) {}

  get done(): boolean {
    return this.step === 'done';
  }

  advance(): void {
    // The engine compares the order before every step: what is another's is left alone.
    if (this.recycled) this.step = 'done';
    else if (this.step === 'read') {
      this.before = this.shop.read(this.no);
      this.step = this.plan(this.before, false) ? 'look' : 'done';
    } else if (this.step === 'look') this.look();
  }

  /** Opens anew and saves in one go: in between nothing but the page's own few milliseconds. */
  private look(): void {
    this.step = 'done';
    const standing = this.shop.read(this.no);
    const changed = !sameMemo(standing, this.before as Memo);
    const plan = this.plan(standing, changed);
    if (!plan || this.fault === 'fails' || this.fault === 'dies') return;
    this.shop.save(this.no, onlyAdds(this.shop.rules) ? plan.added : plan.text, plan.flag ?? standing.flag);
    const said = this.shop.said.get(this.no) ?? [];
    this.shop.said.set(this.no, [...said, plan.added]);
  }

  private plan(standing: Memo, again: boolean) {
    const { rules } = this.shop;
    const planned = planNote({ note: this.note, scheme: undefined, rules, standing, again });
    return planned.do === 'write' ? planned : undefined;
  }
}

/** @returns how often a note stands in a memo */
export function countOf(memo: string, note: NoteInput): number {
  return memo.split(/[；\n]/).filter((part) => stands(part, note)).length;
}
