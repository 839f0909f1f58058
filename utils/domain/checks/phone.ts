/** What can be said of a phone number as a page shows it. */
export type PhoneVerdict =
  | 'mobile'
  | 'landline'
  | 'virtual'
  | 'masked'
  | 'tooShort'
  | 'tooLong'
  | 'wrong'
  | 'empty';

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}(?:-\d{1,5})?$/;
// Privacy numbers: a mobile number with the platform's four-digit extension (marketplaces.md, section 3).
const VIRTUAL = /^1[3-9]\d{9}(?:[-转\s]\d{4}|\[\d{4}\])$/;

/** Judges a phone number; a masked one cannot be checked and is never called wrong. */
export function judgePhone(shown: string): PhoneVerdict {
  const phone = shown.trim().replace(/^(?:\+?86|0086)[-\s]?(?=1)/, '');
  if (phone === '') return 'empty';
  if (/[*＊xX]{2,}/.test(phone)) return 'masked';
  if (MOBILE.test(phone)) return 'mobile';
  if (VIRTUAL.test(phone)) return 'virtual';
  if (LANDLINE.test(phone)) return 'landline';
  if (/^1\d*$/.test(phone)) return phone.length < 11 ? 'tooShort' : phone.length > 11 ? 'tooLong' : 'wrong';
  return 'wrong';
}
