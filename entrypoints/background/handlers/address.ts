import * as v from 'valibot';
import { readShownAddress } from '@/utils/domain/address/check';
import { parseAddress } from '@/utils/domain/address/parse';
import type { Handlers } from '@/utils/messages/server';
import { addressData } from '../address';

const LONGEST = 1_000;
const MOST = 40;
const text = v.pipe(v.string(), v.maxLength(LONGEST));

/** Reads addresses with the division data, which lies here and nowhere else; nothing of them is kept. */
export const addressHandlers: Pick<Handlers, 'address.read'> = {
  'address.read': {
    payload: v.strictObject({
      order: v.optional(v.strictObject({ address: text })),
      texts: v.pipe(v.array(text), v.maxLength(MOST)),
    }),
    fromPages: true,
    async answer({ order, texts }) {
      const data = await addressData();
      return {
        date: data.divisions.date,
        order: order ? readShownAddress(order, data) : null,
        said: texts.map((one) => parseAddress(one, data)),
      };
    },
  },
};
