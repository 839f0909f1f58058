import { judgePhone } from '../checks/phone';

/** Stands in a text where a phone number was taken out. */
export const PHONE_PLACE = '\u0001';

/** What a number is, and what is wrong with it. */
export type PhoneShape = 'good' | 'masked' | 'short' | 'long' | 'wrong' | 'local';

/** A phone number as it was written, without blanks. */
export interface Phone {
  readonly shown: string;
  readonly shape: PhoneShape;
}

// Extensions of privacy numbers: 转1234, -1234, [1234], (1234); the platforms use two to six digits.
const EXTENSION = String.raw`(?:\s?(?:,?转|分机号?|ext\.?|[-_#—–])\s?\d{1,6}(?!\d)|\s?\[\d{2,6}\]|\s?\(\d{3,6}\))?`;
const BEFORE = String.raw`(?<![\dA-Za-z])`;
const ABROAD = String.raw`(?:\(?(?:\+|00)86\)?[-\s]?|86[-\s]?(?=1[3-9]))?`;
const SHAPES: readonly { readonly shape: PhoneShape; readonly pattern: RegExp }[] = [
  {
    shape: 'masked',
    pattern: new RegExp(
      String.raw`${BEFORE}${ABROAD}1[3-9]\d{0,3}\s?[*xX]{3,8}\s?\d{0,4}(?!\d)${EXTENSION}`,
      'g',
    ),
  },
  { shape: 'masked', pattern: new RegExp(String.raw`${BEFORE}0\d{2,3}-?\d{0,4}[*]{3,8}\d{0,4}(?!\d)`, 'g') },
  {
    shape: 'good',
    pattern: new RegExp(
      String.raw`${BEFORE}${ABROAD}1[3-9]\d(?:[-\s.]?\d{4}[-\s.]?\d{4}|[-\s]\d{3}[-\s]\d{5}|(?:-?\d){8})(?!\d)${EXTENSION}`,
      'g',
    ),
  },
  {
    shape: 'good',
    pattern: new RegExp(String.raw`${BEFORE}(?:\+|00)(?:852|853)[-\s]?[2-9]\d{3}[-\s]?\d{4}(?!\d)`, 'g'),
  },
  {
    shape: 'good',
    pattern: new RegExp(
      String.raw`${BEFORE}(?:(?:\+|00)886[-\s]?0?9\d{2}|09\d{2})[-\s]?\d{3}[-\s]?\d{3}(?!\d)`,
      'g',
    ),
  },
  {
    shape: 'good',
    pattern: new RegExp(
      String.raw`${BEFORE}${ABROAD}(?:\(0\d{2,3}\)|0(?:10|2\d|[3-9]\d{2}))\s?[-—]?\s?[2-9]\d{2,3}[-\s]?\d{4}(?!\d)${EXTENSION}`,
      'g',
    ),
  },
  { shape: 'good', pattern: new RegExp(String.raw`${BEFORE}[48]00[-\s]?\d{3}[-\s]?\d{4}(?!\d)`, 'g') },
];
// Numbers that stand alone and begin like a mobile number but are not as long as one.
const NEAR = /(?<![\dA-Za-z*-])1[3-9]\d{6,12}(?![\d*A-Za-z一-鿿]|-\d)/g;
const LABELLED =
  /((?:手机|电话|座机|联系方式|tel|phone|mobile)[^\d\n,;]{0,6}?[:\s]{0,3})(\+?\d[\d\s-]{4,16}\d(?:转\d{1,6})?)/gi;

/** Takes phone numbers out of a text; what they stood for is left as {@link PHONE_PLACE}. */
export function takePhones(text: string): { readonly rest: string; readonly phones: readonly Phone[] } {
  const phones: { at: number; phone: Phone }[] = [];
  let rest = text;
  const take = (pattern: RegExp, shapeOf: (shown: string) => PhoneShape): void => {
    rest = rest.replace(pattern, (shown: string, ...more: unknown[]) => {
      const at = more.find((one): one is number => typeof one === 'number') ?? 0;
      phones.push({ at, phone: { shown: tidy(shown), shape: shapeOf(shown) } });
      // The same length, so that places stay what they are.
      return PHONE_PLACE.padEnd(shown.length, ' ');
    });
  };
  for (const { shape, pattern } of SHAPES) take(pattern, () => shape);
  if (phones.length === 0) {
    rest = rest.replace(LABELLED, (all: string, label: string, shown: string, at: number) => {
      phones.push({ at: at + label.length, phone: { shown: tidy(shown), shape: shapeOf(shown) } });
      return `${label}${PHONE_PLACE}`.padEnd(all.length, ' ');
    });
  }
  if (phones.length === 0) take(NEAR, shapeOf);
  phones.sort((one, other) => one.at - other.at);
  return { rest, phones: phones.map(({ phone }) => phone) };
}

function shapeOf(shown: string): PhoneShape {
  const digits = tidy(shown);
  if (/^[2-9]\d{6,7}$/.test(digits)) return 'local';
  const verdict = judgePhone(digits);
  if (verdict === 'tooShort') return 'short';
  return verdict === 'tooLong' ? 'long' : verdict === 'wrong' ? 'wrong' : 'good';
}

// Blanks and the country go; hyphens stay where they part an area code or an extension.
function tidy(shown: string): string {
  const bare = shown.replace(/\s/g, '').replace(/^\(?(?:\+|00)?86\)?-?(?=1[3-9]|0\d)/, '');
  const [, mobile, extension = ''] = /^(1[3-9](?:[-.]?\d){9})(?!\d)(.*)$/.exec(bare) ?? [];
  if (mobile !== undefined) return `${mobile.replace(/[-.]/g, '')}${extension}`;
  return bare.replace(/^\((0\d{2,3})\)-?/, '$1-').replace('—', '-');
}
