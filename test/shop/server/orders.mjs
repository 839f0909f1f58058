import { BUYER_NOTES, COURIERS, GOODS, SELLER_NOTES, STATUSES } from './goods.mjs';
import { KNOWN_ORDERS } from './known-orders.mjs';
import { buyerId, maskPerson, phoneNumber, recipientName, streetAddress } from './people.mjs';

const COUNT = 500;
const LAST_DAY = Date.UTC(2026, 8, 18);
const DAY = 86_400_000;

const orderDay = (daysBefore) =>
  new Date(LAST_DAY - daysBefore * DAY).toISOString().slice(2, 10).replaceAll('-', '');

function shownPerson(random, person) {
  const draw = random.int(1, 100);
  if (draw <= 34) return { ...person, ...maskPerson(person) };
  if (draw <= 40) return { ...person, phone: `${person.phone}-${random.digits(4)}` };
  return person;
}

function drawOrder(random, index, people) {
  const goods = random.pick(GOODS);
  const quantity = random.chance(0.8) ? 1 : random.int(2, 5);
  const status = random.chance(0.4) ? '待发货' : random.pick(STATUSES);
  const [memo, flag] = random.chance(0.25) ? random.pick(SELLER_NOTES) : ['', null];
  return {
    orderNo: `${orderDay(Math.floor(index / 40))}-${random.int(1, 9)}${random.digits(random.int(8, 14))}`,
    status,
    goods: goods.name,
    spec: random.pick(goods.specs),
    quantity,
    ...shownPerson(random, random.pick(people)),
    courier: status === '待付款' ? '' : random.pick(COURIERS),
    amount: (goods.price * quantity).toFixed(2),
    buyerNote: random.chance(0.2) ? random.pick(BUYER_NOTES) : '',
    memo,
    flag,
    tag: '',
  };
}

export function drawPeople(random, count) {
  return Array.from({ length: count }, () => ({
    buyer: buyerId(random),
    recipient: recipientName(random),
    phone: phoneNumber(random),
    address: streetAddress(random),
  }));
}

export function drawOrders(random, people) {
  const drawn = Array.from({ length: COUNT - KNOWN_ORDERS.length }, (_, index) =>
    drawOrder(random, index, people),
  );
  return [...KNOWN_ORDERS.map((order) => ({ ...order })), ...drawn];
}
