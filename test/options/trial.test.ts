import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ScopeChoice } from '@/entrypoints/options/rules/scope';
import { trialOf } from '@/entrypoints/options/rules/trial-work';
import { FRESH_GUARD } from '@/utils/domain/wording/guard-settings';
import { freshSettings } from '@/utils/storage/settings';

afterEach(() => vi.unstubAllGlobals());

const settings = {
  ...freshSettings(),
  guard: { shops: { 'shop-a': { ...FRESH_GUARD, priceLimit: 50 } }, sites: {} },
};
const place = (guardKey?: string): ScopeChoice => ({
  value: 'x',
  kind: 'shop',
  label: '',
  scope: {},
  here: { site: 'pinduoduo' },
  ...(guardKey !== undefined && { guardKey }),
});

describe('the trial', () => {
  it('is by the figures of the chosen shop', () => {
    expect(trialOf('便宜30元', place('shop-a'), settings)).toMatchObject({ text: '便宜30元', limit: 50 });
    expect(trialOf('便宜30元', place('shop-b'), settings).limit).toBe(FRESH_GUARD.priceLimit);
    expect(trialOf('便宜30元', place(), settings).limit).toBe(FRESH_GUARD.priceLimit);
  });

  it('judges a price cut by them', async () => {
    const said: { explained?: { findings: unknown[] } }[] = [];
    let hear: (event: { data: unknown }) => void = () => undefined;
    vi.stubGlobal('addEventListener', (_: string, listener: typeof hear) => {
      hear = listener;
    });
    vi.stubGlobal('postMessage', (news: (typeof said)[number]) => said.push(news));
    await import('@/entrypoints/options/rules/trial-worker');
    for (const key of ['shop-a', 'shop-b']) hear({ data: trialOf('给您便宜30元', place(key), settings) });
    expect(said.map(({ explained }) => explained?.findings.length)).toEqual([0, 1]);
  });
});
