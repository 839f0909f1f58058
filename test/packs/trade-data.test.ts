import { describe, expect, it } from 'vitest';
import { EMPTY_BOOK, rulesFor } from '@/utils/domain/wording/book';
import { checkText } from '@/utils/domain/wording/check';
import { compileRules } from '@/utils/domain/wording/compile';
import type { Finding } from '@/utils/domain/wording/finding';
import { readPack } from './read-pack';
import { SIMPLIFIED } from './simplified';
import { hasData, isTold, type Judged, readData, withNumbers } from './trade-data';

const rules = compileRules(rulesFor([readPack('wording')], EMPTY_BOOK, {}), SIMPLIFIED);
const found = (text: string): Finding[] =>
  checkText(text, rules, { seen: [], authority: { limit: 20 } }).filter(({ counted }) => !counted);
const has = (text: string, ...levels: Finding['severity'][]) =>
  found(text).some(({ severity }) => levels.includes(severity));
const say = (what: string, figure: string) => console.log(`[trade data] ${what}: ${figure}`);
const percent = (part: number, whole: number) =>
  `${part} of ${whole} (${((100 * part) / whole).toFixed(2)} %)`;

// Five texts of the manuals that the law or the platforms forbid: 银行打款 twice, 最流行, 最优质, a plea for five stars.
const CONFLICTS = 5;

if (!hasData()) {
  it('measuring data is not here', () => {
    console.log('[trade data] not measured: set ANTOU_TRADE_DATA to the folder with agent-talk.jsonl');
    expect(hasData()).toBe(false);
  });
} else {
  describe('the packs on the trade’s data', () => {
    it('find every bad utterance of the manuals that words can tell; 忌语 2 to 4 are held', () => {
      const bad = readData('manual-utterances').filter((row) => row.label === 'bad' && isTold(row));
      const caught = bad.filter(({ text }) => has(text, 'block', 'warn'));
      const taboos = bad.filter(({ scene = '' }) => /^忌语\([234]\)/.test(scene));
      say('manuals, bad, warned or held', percent(caught.length, bad.length));
      say(
        'manuals, 忌语 2 to 4, held',
        percent(taboos.filter(({ text }) => has(text, 'block')).length, taboos.length),
      );
      expect(bad.filter((row) => !caught.includes(row)).map(({ text }) => text)).toEqual([]);
      expect(taboos.filter(({ text }) => !has(text, 'block')).map(({ text }) => text)).toEqual([]);
    });

    it('are silent about every good one but those that law and platforms forbid', () => {
      const good = readData('manual-utterances').filter(({ label }) => label === 'good');
      const fired = good.filter(({ text }) => found(text).length > 0);
      say('manuals, good, fired', percent(fired.length, good.length));
      expect(fired.length).toBeLessThanOrEqual(CONFLICTS);
    });

    it('see through disguises, and let harmless lookalikes be', () => {
      const rows = readData('disguises');
      const of = (label: Judged['label']) => rows.filter((row) => row.label === label);
      const caught = of('bad').filter(({ text }) => found(text).length > 0);
      const wrong = of('good').filter(({ text }) => found(text).length > 0);
      say('disguises caught', percent(caught.length, of('bad').length));
      say('harmless lookalikes fired', percent(wrong.length, of('good').length));
      expect(caught.length / of('bad').length).toBeGreaterThanOrEqual(0.95);
      expect(wrong.map(({ text }) => text)).toEqual([]);
    });

    it('disturb real talk within the budget', () => {
      const texts = withNumbers(readData('agent-talk'));
      const bad = new Set(
        readData('agent-labelled').flatMap(({ text, label }) => (label === 'bad' ? [text] : [])),
      );
      const held = texts.filter((text) => has(text, 'block'));
      const marked = texts.filter((text) => found(text).length > 0);
      say('real talk, held', percent(held.length, texts.length));
      say(
        'real talk, held though not labelled bad',
        percent(held.filter((text) => !bad.has(text)).length, texts.length),
      );
      say('real talk, any live level', percent(marked.length, texts.length));
      expect(held.filter((text) => !bad.has(text)).length / texts.length).toBeLessThanOrEqual(0.001);
      expect(marked.length / texts.length).toBeLessThanOrEqual(0.01);
    });

    it('agree with the people who labelled', () => {
      const rows = readData('agent-labelled').filter(({ label }) => label !== undefined);
      const fired = rows.filter(({ text }) => found(text).length > 0);
      const right = fired.filter(({ label }) => label === 'bad').length;
      const bad = rows.filter(({ label }) => label === 'bad').length;
      say('labelled talk, precision', percent(right, fired.length));
      say('labelled talk, recall', percent(right, bad));
      expect(right / fired.length).toBeGreaterThanOrEqual(0.8);
      expect(right / bad).toBeGreaterThanOrEqual(0.8);
    });
  });
}
