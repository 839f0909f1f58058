import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { signOffHandlers } from '@/entrypoints/background/handlers/sign-off';
import { FRESH_GUARD } from '@/utils/domain/wording/guard-settings';
import type { SignOffVerdict } from '@/utils/messages/protocol';
import { makeCode, makeKey, newSalt, toFen } from '@/utils/platform/sign-off';
import { freshSettings } from '@/utils/storage/settings';
import { area } from '../storage/memory-browser';
import { emptyWorker } from './worker-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./worker-browser')).workerBrowser }));

const ORDER = '261122-000000001';
const salt = newSalt();
let key = '';
const check = (code: string, amount = 35, order = ORDER, shop?: string): Promise<SignOffVerdict> =>
  Promise.resolve(
    signOffHandlers['signOff.check'].answer(
      { site: 'practice', shop, order, amount, code },
      { own: false, origin: '' },
    ),
  );

beforeAll(async () => {
  key = await makeKey('店长的口令', salt);
});
beforeEach(() => {
  vi.useRealTimers();
  const settings = {
    ...freshSettings(),
    guard: { shops: { practice: { ...FRESH_GUARD, signOff: { salt, key } } }, sites: {} },
  };
  emptyWorker({ settings });
});

describe('a lead’s code', () => {
  it('is eight digits, for one order and one amount', async () => {
    const code = await makeCode(key, ORDER, 3500);
    expect(code).toMatch(/^\d{8}$/);
    expect(await makeCode(key, ORDER, 3501)).not.toBe(code);
    expect(await makeCode(key, `${ORDER}2`, 3500)).not.toBe(code);
    expect(await makeKey('店长的口令', salt)).toBe(key);
    expect(await makeKey('别的口令', salt)).not.toBe(key);
    expect([19.99, 0.1 + 0.2, 35].map(toFen)).toEqual([1999, 30, 3500]);
  });

  it('passes once', async () => {
    const code = await makeCode(key, ORDER, 3500);
    expect(await Promise.all([check(code), check(code)])).toEqual([{ ok: true }, { ok: false, why: 'used' }]);
    expect(JSON.stringify(area.data.signOffUsed)).not.toContain(code);
    expect(area.data.signOffUsed).toHaveLength(1);
  });

  it('does not pass for another order or amount, nor where no passphrase is set', async () => {
    const code = await makeCode(key, ORDER, 3500);
    expect(await check(code, 36)).toEqual({ ok: false, why: 'wrong' });
    expect(await check(code, 35, `${ORDER}2`)).toEqual({ ok: false, why: 'wrong' });
    expect(await check(code, 35, ORDER, 'shop-without')).toEqual({ ok: false, why: 'none' });
  });

  it('is locked for ten minutes after five wrong ones for that order', async () => {
    const code = await makeCode(key, ORDER, 3500);
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
    for (let at = 0; at < 5; at++) expect(await check('00000000')).toEqual({ ok: false, why: 'wrong' });
    expect(await check(code)).toEqual({ ok: false, why: 'locked' });
    const other = `${ORDER}2`;
    expect(await check(await makeCode(key, other, 3500), 35, other)).toEqual({ ok: true });
    vi.setSystemTime(1_000_000 + 10 * 60_000);
    expect(await check(code)).toEqual({ ok: true });
  });
});
