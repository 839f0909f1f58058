import { describe, expect, it } from 'vitest';
import { isComplete, shopProblems } from '@/components/pages/shop-problems';
import {
  chooseScheme,
  makeDefault,
  putShop,
  removeShop,
  switchSite,
} from '@/entrypoints/options/shop-changes';
import { freshSettings, parseSettings } from '@/utils/storage/settings';

const one = { id: 'a', site: 'pinduoduo', title: '一店', agent: '慧兰' };

describe('what is wrong with a shop', () => {
  it.each([
    [{ title: '', agent: '慧兰' }, { title: 'titleMissing' }],
    [{ title: '二店', agent: '  ' }, { agent: 'agentMissing' }],
    [{ title: '店'.repeat(41), agent: '慧兰' }, { title: 'titleTooLong' }],
    [{ title: '二店', agent: '兰'.repeat(21) }, { agent: 'agentTooLong' }],
    [{ title: ' 一店 ', agent: '慧兰' }, { agent: 'same' }],
    [{ title: '一店', agent: '小北' }, {}],
  ])('%o', (shop, problems) => {
    expect(shopProblems(shop, [one])).toEqual(problems);
    expect(isComplete(shopProblems(shop, [one]))).toBe(Object.keys(problems).length === 0);
  });
});

describe('changes of the settings', () => {
  it('adds a shop trimmed, then changes it and keeps its scheme', () => {
    let settings = putShop({ ...one, title: ' 一店 ' })(freshSettings());
    expect(settings.shops).toEqual([one]);
    settings = chooseScheme('a', 'scheme.manual-002')(settings);
    settings = putShop({ ...one, agent: '小北' })(settings);
    expect(settings.shops).toEqual([{ ...one, agent: '小北', scheme: 'scheme.manual-002' }]);
    expect(chooseScheme('a', undefined)(settings).shops[0]).not.toHaveProperty('scheme');
    expect(parseSettings(settings).ok).toBe(true);
  });

  it('forgets a removed shop as its site’s default', () => {
    const settings = makeDefault(one)(putShop(one)(freshSettings()));
    expect(settings.currentShop).toEqual({ pinduoduo: 'a' });
    expect(removeShop('a')(settings)).toEqual(freshSettings());
  });

  it('switches a site off once, and on again', () => {
    const off = switchSite('pinduoduo', false)(switchSite('pinduoduo', false)(freshSettings()));
    expect(off.sitesOff).toEqual(['pinduoduo']);
    expect(switchSite('pinduoduo', true)(off)).toEqual(freshSettings());
  });
});
