import * as v from 'valibot';
import { checkText } from '@/utils/domain/wording/check';
import { PLACES } from '@/utils/domain/wording/rule';
import type { Handlers } from '@/utils/messages/server';
import { now } from '@/utils/platform/clock';
import { comingHolidays } from '../holidays';
import { shippedWording } from '../shipped-wording';
import { simplifiedPairs } from '../simplified';
import { compiledFor, wordingFor } from '../wording';

const LONGEST_TEXT = 10_000;
const name = v.pipe(v.string(), v.maxLength(80));

/** The wording rules of one place, and what they say of a text that is no message: a note, a reply, a row of a file. */
export const wordingHandlers: Pick<Handlers, 'wording.read' | 'wording.shipped' | 'wording.check'> = {
  'wording.read': {
    payload: v.strictObject({ site: name, shop: v.optional(name) }),
    fromPages: true,
    answer: async (scope) => ({
      packs: await wordingFor(scope),
      simplified: simplifiedPairs(),
      holidays: comingHolidays(now()),
    }),
  },
  'wording.shipped': {
    payload: v.null(),
    fromPages: false,
    answer: async () => ({ packs: await shippedWording(), simplified: simplifiedPairs() }),
  },
  'wording.check': {
    payload: v.strictObject({
      text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
      place: v.picklist(PLACES),
      site: v.optional(name),
      shop: v.optional(name),
    }),
    fromPages: true,
    async answer({ text, place, ...scope }) {
      const findings = checkText(text, await compiledFor(scope), { seen: [], place });
      return findings.filter(({ counted }) => !counted);
    },
  },
};
