import { KNOWN_ORDERS, LOOKALIKES } from './known-orders.mjs';

const COUNT = 30;
const SECOND = 1000;
const EXCHANGES = [
  [
    ['buyer', '在吗'],
    ['robot', '您好，客服正在赶来，请稍等～'],
    ['own', '在的，请问看中哪一款了呢？'],
  ],
  [
    ['buyer', '这款四件套会起球吗'],
    ['own', '长绒棉的，正常洗涤不易起球，您放心选。'],
  ],
  [
    ['buyer', '我160、50公斤，穿M还是L？'],
    ['own', '按您的身高体重，M码就合适。'],
  ],
  [
    ['buyer', '什么时候发货'],
    ['own', '您的订单已经在排队打包了，发出后这里会有通知。'],
  ],
  [
    ['buyer', '颜色和图片一样吗'],
    ['own', '实物自然光拍摄，不同屏幕会略有差别。'],
  ],
  [
    ['buyer', '能便宜点吗'],
    ['own', '现在已经是活动价了，可以再领一张满减券。'],
  ],
  [
    ['system', '买家正在浏览：竹纤维毛巾三条装'],
    ['buyer', '毛巾掉毛吗'],
    ['own', '首次过水后就不掉了。'],
  ],
];
const QUESTIONS = [
  '还有货吗',
  '可以换个颜色吗',
  '快递到哪里了',
  '能开发票吗',
  '麻烦帮我备注一下放快递柜',
  '好的谢谢',
];

function drawMessages(random, now, waiting) {
  const lines = [...random.pick(EXCHANGES), ...(random.chance(0.5) ? random.pick(EXCHANGES) : [])];
  if (waiting) lines.push(['buyer', random.pick(QUESTIONS)]);
  let at = now - (waiting ? random.int(5, 400) : random.int(600, 7200)) * SECOND;
  const times = lines.map(() => {
    const time = at;
    at -= random.int(15, 90) * SECOND;
    return time;
  });
  return lines.map(([side, text], index) => ({ side, text, at: times[lines.length - 1 - index] }));
}

function buyerNames(people) {
  const known = [LOOKALIKES[0], LOOKALIKES[1], ...KNOWN_ORDERS.slice(3).map((order) => order.buyer)];
  // One buyer who never ordered anything: the card has to stay empty.
  const names = [...known, '路过看看888', ...people.map((person) => person.buyer)];
  return [...new Set(names)].slice(0, COUNT);
}

export function drawConversations(random, people, now) {
  return buyerNames(people).map((buyer, index) => ({
    id: `c${String(index + 1).padStart(2, '0')}`,
    buyer,
    messages: drawMessages(random, now, index > 1 && random.chance(0.3)),
  }));
}
