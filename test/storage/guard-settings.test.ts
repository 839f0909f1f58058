import { expect, expectTypeOf, it } from 'vitest';
import { FRESH_GUARD, type GuardShop, type GuardSite } from '@/utils/domain/wording/guard-settings';
import { freshSettings, parseSettings, type Settings } from '@/utils/storage/settings';

it('what the guard is told is stored as the domain has it, field by field', () => {
  expectTypeOf<Settings['guard']['shops'][string]>().toExtend<GuardShop>();
  expectTypeOf<GuardShop>().toExtend<Settings['guard']['shops'][string]>();
  expectTypeOf<keyof Settings['guard']['shops'][string]>().toEqualTypeOf<keyof GuardShop>();
  expectTypeOf<Settings['guard']['sites'][string]>().toExtend<GuardSite>();
  expectTypeOf<keyof Settings['guard']['sites'][string]>().toEqualTypeOf<keyof GuardSite>();
  const shop: Required<GuardShop> = {
    ...FRESH_GUARD,
    since: '2026-01-01T00:00:00.000Z',
    closedDays: ['2026-10-01'],
    reasons: ['主管同意'],
    signOff: { salt: 'c2FsdA==', key: 'a2V5' },
  };
  const site: Required<GuardSite> = { longest: 500, refusesRepeats: true };
  const settings = { ...freshSettings(), guard: { shops: { a: shop }, sites: { b: site } } };
  expect(parseSettings(settings)).toEqual({ ok: true, settings });
});
