import type { Message } from '../shop/conversation';

/** Ids of the register hints that no word list finds; they are counted for the end of the shift, never shown live. */
export const REGISTER_RULES = {
  /** 你 where 您 belongs (002: 您字不离口). */
  you: 'wording.register.you',
  /** No farewell after the buyer's own (三要, 002). */
  farewell: 'wording.register.farewell',
} as const;

const TO_THE_BUYER = /你(?!们好|是我的|好)/;
const BUYER_LEAVES =
  /^(?:好的?[,，。 ]{0,2})?(?:谢谢|谢了|多谢|感谢|辛苦了|再见|拜拜|88|byebye|没有?问题了|没事了|不用了|就这样)[^?？]{0,8}$/i;
const FAREWELL =
  /再见|拜拜|祝[您你]|欢迎(?:下次|您|再次)|感谢|谢谢|不客气|期待|随时(?:联系|找)|生活愉快|愉快|再会/;

/** @returns the ids of register hints in a message that goes out */
export function registerHints(text: string): string[] {
  return TO_THE_BUYER.test(text) && !text.includes('您') ? [REGISTER_RULES.you] : [];
}

/** @returns the farewell's id where the buyer took leave and this answer does not */
export function farewellMissing(text: string, messages: readonly Message[]): string[] {
  const last = messages.filter(({ side }) => side === 'buyer' || side === 'own').at(-1);
  const leaves = last?.side === 'buyer' && BUYER_LEAVES.test(last.text.trim());
  return leaves && !FAREWELL.test(text) ? [REGISTER_RULES.farewell] : [];
}
