import { greeting, noteDate, noteDay } from '../domain/replies/greeting';
import type { VariableValues } from '../domain/replies/variables';
import { wholeValue } from '../domain/shop/field';
import type { Order } from '../domain/shop/order';
import { now, shopTime } from '../platform/clock';
import type { ShopContext } from './context';

/** What variables stand for at this moment: page, order, agent, shop and clock. A masked value is never filled in. */
export function variableValues(
  { facts, store }: ShopContext,
  order: Order | undefined = facts.now.order,
): VariableValues {
  const time = shopTime(now());
  const { shop } = store.snapshot;
  const field = (name: keyof NonNullable<typeof order>['fields']) => wholeValue(order?.fields[name]);
  const values = {
    buyer: facts.now.conversation?.buyer,
    agent: shop?.agent,
    shop: shop?.title,
    greeting: greeting(time),
    date: noteDate(time),
    day: noteDay(time),
    order: order?.no,
    recipient: field('recipient'),
    goods: field('goods'),
    spec: field('spec'),
    quantity: field('quantity'),
    courier: field('courier'),
    amount: field('amount'),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as VariableValues;
}
