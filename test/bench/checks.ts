import { readFileSync } from 'node:fs';
import { simplifiedPairs } from '@/entrypoints/background/simplified';
import { readShownAddress } from '@/utils/domain/address/check';
import { compileDivisions, type DivisionsPack } from '@/utils/domain/address/divisions';
import { parseAddress } from '@/utils/domain/address/parse';
import { FRESH_CHECKS } from '@/utils/domain/checks/check-settings';
import type { CheckPack } from '@/utils/domain/checks/confirmation';
import { checkOrder } from '@/utils/domain/checks/order-check';
import type { Message } from '@/utils/domain/shop/conversation';
import type { Order } from '@/utils/domain/shop/order';
import { simplifiedTable } from '@/utils/domain/wording/fold';

const ADDRESS = '四川省成都市双流区桐花大道66号春和里2幢1103室';
const PASTED = `徐静怡 13800138055 ${ADDRESS}`;
/** What one writes first: three groups and the rest. */
const NAIVE = /^(.*?(?:省|自治区|市))(.*?(?:市|自治州|地区|盟))?(.*?(?:区|县|市|旗))?(.*)$/;
const TALK = ['在吗', '这款还有M码吗', '好的谢谢', '什么时候发货', '地址没错吧，双流区桐花大道66号'];

const time = (work: () => unknown): number => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};
const times = (rounds: number, work: () => unknown): number[] => {
  for (let warm = 0; warm < rounds / 4; warm++) work();
  return Array.from({ length: rounds }, () => time(work));
};

/** Times of the address check and of the whole check of an order, in ms. */
export function checkTimes(packs: string, rounds: number) {
  const text = readFileSync(`${packs}/divisions.json`, 'utf8');
  const reading = time(() => JSON.parse(text));
  const pack = JSON.parse(text) as DivisionsPack;
  const pairs = simplifiedPairs();
  const compiling = time(() => compileDivisions(pack));
  const folding = time(() => simplifiedTable(pairs));
  const data = { divisions: compileDivisions(pack), simplified: simplifiedTable(pairs) };
  const checks = JSON.parse(readFileSync(`${packs}/checks.json`, 'utf8')) as CheckPack;
  const found = (value: string) => ({ state: 'found', value, rung: 0 }) as const;
  const order: Order = {
    no: '260917-558340127',
    memo: { text: '' },
    fields: {
      buyer: found('sunny_qi6611'),
      recipient: found('徐静怡'),
      phone: found('13800138055'),
      address: found(ADDRESS),
      goods: found('羊毛混纺开衫'),
      spec: found('藏青 M'),
      quantity: found('1'),
      courier: found('顺丰速运'),
      amount: found('219.00'),
      status: found('待发货'),
    },
  };
  const messages: Message[] = Array.from({ length: 40 }, (_, at) => ({
    id: String(at),
    side: at % 2 ? 'own' : 'buyer',
    text: TALK[at % TALK.length] ?? '',
  }));
  const address = {
    state: 'read',
    date: data.divisions.date,
    order: readShownAddress({ address: ADDRESS }, data),
    said: new Map([[4, parseAddress(TALK[4] ?? '', data)]]),
  } as const;
  const inSight = Array.from({ length: 60 }, (_, at) => `buyer_${at * 7919}`);
  const parts = {
    order,
    buyer: 'sunny_qi6611',
    inSight,
    messages,
    orders: [],
    address,
    shop: FRESH_CHECKS,
    pack: checks,
    record: undefined,
  };
  return {
    reading,
    compiling,
    folding,
    parse: times(rounds, () => parseAddress(PASTED, data)),
    naive: times(rounds, () => NAIVE.exec(ADDRESS)),
    check: times(rounds, () => checkOrder(parts)),
  };
}
