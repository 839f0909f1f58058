// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FiredTab } from '@/entrypoints/options/rules/fired-tab';
import type { RulesProps } from '@/entrypoints/options/rules/rules-props';
import { EMPTY_BOOK } from '@/utils/domain/wording/book';
import type { Fired } from '@/utils/messages/protocol';
import { type Rendered, render } from '../components/render';

const all = { value: 'all', kind: 'all', label: '', scope: {}, here: {} } as const;
const props = { book: EMPTY_BOOK, choices: [all], chosen: all, edit: vi.fn(), say: vi.fn() };
const fired = (rule: string): Fired => ({
  rule,
  severity: 'warn',
  words: '随便你',
  around: '随便你吧',
  at: 1,
});
let list: Fired[] = [];
let shown: Rendered | undefined;
const errors = vi.spyOn(console, 'error');

beforeEach(() => {
  errors.mockReset();
  vi.stubGlobal('chrome', {
    runtime: { id: 'antou', sendMessage: () => Promise.resolve({ ok: true, value: list }) },
  });
});
afterEach(async () => {
  await shown?.remove();
  vi.unstubAllGlobals();
});
const show = () => render(<FiredTab {...(props as unknown as RulesProps)} />);
const buttons = ({ place }: Rendered) =>
  [...place.querySelectorAll('button')].filter(({ textContent }) => textContent === '这是误报').length;

describe('what fired lately', () => {
  it('lists the same words twice in one moment', async () => {
    list = [fired('wording.tone.a'), fired('wording.tone.a')];
    shown = await show();
    expect(buttons(shown)).toBe(2);
    expect(errors).not.toHaveBeenCalled();
  });

  it.each(['wording.privacy.other-buyer', 'wording.window.other-conversation', 'wording.variable.unfilled'])(
    '%s is listed, but nothing may be allowed there',
    async (rule) => {
      list = [fired(rule)];
      shown = await show();
      expect(shown.place.textContent).toContain(rule);
      expect(buttons(shown)).toBe(0);
    },
  );
});
