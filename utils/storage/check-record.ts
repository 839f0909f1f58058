import * as v from 'valibot';
import type { CheckMark, CheckRecord } from '../domain/checks/record';
import { ORDER_FIELDS } from '../domain/shop/order';
import { orderNoSchema } from './event';
import { idSchema } from './id';

const MOST_TICKS = 40;

const print = v.pipe(v.string(), v.regex(/^(?:-|\*?[0-9a-f]{5})$/));
const prints = v.record(v.picklist(ORDER_FIELDS), print);
const by = v.picklist(['buyer', 'agent']);

/** One change of a record as it comes from a page: ids and prints, no word of an order. */
export const checkMarkSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('tick'), item: idSchema, prints }),
  v.strictObject({ kind: v.literal('untick'), item: idSchema }),
  v.strictObject({ kind: v.literal('confirm'), by, prints }),
  v.strictObject({ kind: v.literal('reopen') }),
]) as unknown as v.GenericSchema<unknown, CheckMark>;

/** A record as it is stored. */
export const checkRecordSchema = v.strictObject({
  site: idSchema,
  order: orderNoSchema,
  shop: v.optional(idSchema),
  ticked: v.pipe(
    v.record(idSchema, prints),
    v.check((ticked) => Object.keys(ticked).length <= MOST_TICKS),
  ),
  confirmed: v.optional(v.strictObject({ by, prints })),
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
}) as unknown as v.GenericSchema<unknown, CheckRecord>;
