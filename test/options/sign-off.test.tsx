// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SignOffMake } from '@/entrypoints/options/rules/sign-off-make';
import { SignOffSet } from '@/entrypoints/options/rules/sign-off-set';
import { makeKey } from '@/utils/platform/sign-off';
import { type Rendered, render } from '../components/render';

vi.mock('@/utils/platform/sign-off', async (original) => ({
  ...(await original<typeof import('@/utils/platform/sign-off')>()),
  makeKey: vi.fn(() => Promise.reject(new Error('salt'))),
}));

let shown: Rendered | undefined;
afterEach(() => shown?.remove());

/** Fills the fields in their order. */
async function fill(place: HTMLElement, ...texts: string[]): Promise<void> {
  const fields = [...place.querySelectorAll('input')];
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  for (const [at, text] of texts.entries())
    await act(async () => {
      set?.call(fields[at], text);
      fields[at]?.dispatchEvent(new Event('input', { bubbles: true }));
    });
}

describe('a code that cannot be worked out', () => {
  it('is said, and the button can be pressed again', async () => {
    shown = await render(<SignOffMake signOff={{ salt: '!', key: 'x' }} />);
    await fill(shown.place, '店长的口令', '240101', '30');
    await shown.press('生成放行码');
    expect(makeKey).toHaveBeenCalledWith('店长的口令', '!');
    expect(shown.place.querySelector('[role="alert"]')?.textContent).toContain('坏了');
    await shown.press('生成放行码');
    expect(makeKey).toHaveBeenCalledTimes(2);
  });
});

describe('a passphrase that cannot be worked out', () => {
  it('is said, and nothing is set', async () => {
    const onSet = vi.fn();
    shown = await render(<SignOffSet onSet={onSet} />);
    await fill(shown.place, '店长的口令一', '店长的口令一');
    await shown.press('设定口令');
    expect(shown.place.querySelector('[role="alert"]')?.textContent).toContain('没有设定');
    expect(onSet).not.toHaveBeenCalled();
    await shown.press('设定口令');
  });
});
