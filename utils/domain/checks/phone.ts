/** What can be said of a phone number as a page shows it. */
export type PhoneVerdict =
  | 'mobile'
  | 'landline'
  | 'virtual'
  | 'overseas'
  | 'masked'
  | 'tooShort'
  | 'tooLong'
  | 'wrong'
  | 'empty';

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^(?:0\d{2,3}-?|\(0\d{2,3}\)\s?)\d{7,8}(?:[-转]\d{1,5})?$/;
// Privacy numbers: a mobile number with the platform's extension of two to six figures (marketplaces.md, section 3).
const VIRTUAL = /^1[3-9]\d{9}\s?(?:(?:[-–—_#,，]|,?转|分机)\s?\d{2,6}|\[\d{2,6}\]|[(（]\d{2,6}[)）])$/;
// Hong Kong and Macau with eight figures, Taiwan's mobile numbers with nine after the zero.
const OVERSEAS = /^(?:(?:\+|00)(?:852|853)[-\s]?[2-9]\d{7}|(?:(?:\+|00)886[-\s]?0?|0)9\d{8})$/;

/** Judges a phone number; a masked one cannot be checked and is never called wrong. */
export function judgePhone(shown: string): PhoneVerdict {
  const phone = shown
    .trim()
    .normalize('NFKC')
    .replace(/^(?:\+?86|0086)[-\s]?(?=1)/, '');
  if (phone === '') return 'empty';
  if (/[*＊xX]{2,}/.test(phone)) return 'masked';
  if (MOBILE.test(phone)) return 'mobile';
  if (VIRTUAL.test(phone)) return 'virtual';
  if (OVERSEAS.test(phone)) return 'overseas';
  if (LANDLINE.test(phone)) return 'landline';
  if (/^1\d*$/.test(phone)) return phone.length < 11 ? 'tooShort' : phone.length > 11 ? 'tooLong' : 'wrong';
  return 'wrong';
}

/** Whether a verdict says that somebody can be called there. */
export function isGoodPhone(verdict: PhoneVerdict): boolean {
  return (['mobile', 'landline', 'virtual', 'overseas'] as readonly PhoneVerdict[]).includes(verdict);
}
