import { takePhones } from '../address/phones';

/** What a buyer chose in a message; the last word of a kind counts. */
export interface SaidChoice {
  readonly kind: 'phone' | 'size' | 'colour' | 'quantity';
  /** In the form it is compared in: M, 38, 黑, 2. */
  readonly value: string;
  /** As it was written. */
  readonly words: string;
}

// A question weighs things up; only asking for a change is a wish all the same (能换成白色吗).
const QUESTION =
  /[?？吗]|还是(?!要|换|拍|买|就|来|发|选)|要.{0,6}还是要|多少|有没有|有货|哪|怎么|什么|会不会|是不是|[要选拍]不[要选拍]|区别|一样|好看|呢/;
const CHANGE = /(?:换|改|更改|修改)(?:成|为|到|个|一下)?|拍错|下错|选错/;
const CHOICE = /要|换|改|拍|选|买|来|发|下单|定|订|就|是|错/;
const NOT = /(?:不要|不想要|不是|别发?|不用|没有|不喜欢|退掉?)[^，,。；;要换改]{0,2}$/;
const SHORT = 8;

const LETTER_SIZE = /(?<![A-Za-z0-9.])(?:[2-6]?X{1,4}[SL]|[SML]|均码)(?![A-Za-z0-9])/gi;
const NUMBER_SIZE = /(?<![\d.])(\d{2,3}(?:\.5)?)\s?(?:码|号(?!楼|院|店|线|[^的，,。\s]))/g;
const COLOUR =
  /(?<![\d.])([深浅]?)(?:[酒藏天墨军雾藕玫宝湖豆奶燕香枣姜焦]|雾霾|燕麦|香槟)?(红|橙|橘|黄|绿|青|蓝|紫|黑|白|灰|粉|棕|咖|金|银|杏|驼|米|卡其)(?:色|的|款)/g;
const COLOURS = /(?<![\d.])(?:红|橙|橘|黄|绿|青|蓝|紫|黑|白|灰|粉|棕|咖|金|银|杏|驼|米|卡其)/g;
const UNITS = '件|个|套|双|条|盒|包|瓶|只|箱|份|把|本|顶|块|张|床|袋|罐|支|片|对|台|副';
const QUANTITY = new RegExp(
  `(?:要|买|拍|来|下单|订|定|改成|改为|换成|一共|总共|数量|发)[^，,。；;？?\\d一二两三四五六七八九十]{0,4}?(\\d{1,3}|[一二两三四五六七八九十]{1,3})\\s?(?:${UNITS})(?![月人])`,
  'g',
);
const FIGURES = '零一二三四五六七八九';

/** @returns what a buyer's message chooses, in the order of the text; nothing of questions */
export function choicesIn(text: string): SaidChoice[] {
  const plain = text.normalize('NFKC');
  const { phones } = takePhones(plain);
  const choices: SaidChoice[] = phones
    .filter(({ shape }) => shape === 'good')
    .map(({ shown }) => ({ kind: 'phone', value: shown, words: shown }));
  if (!isChoice(plain)) return choices;
  const add = (kind: SaidChoice['kind'], match: RegExpMatchArray, value: string) => {
    if (!NOT.test(plain.slice(0, match.index))) choices.push({ kind, value, words: match[0].trim() });
  };
  for (const match of plain.matchAll(LETTER_SIZE)) add('size', match, sizeOf(match[0]));
  for (const match of plain.matchAll(NUMBER_SIZE)) add('size', match, match[1] ?? '');
  for (const match of plain.matchAll(COLOUR)) add('colour', match, `${match[1]}${match[2]}`);
  for (const match of plain.matchAll(QUANTITY)) {
    const value = numberOf(match[1] ?? '');
    if (value !== undefined) add('quantity', match, String(value));
  }
  return choices;
}

function isChoice(text: string): boolean {
  if (QUESTION.test(text) && !CHANGE.test(text)) return false;
  return CHOICE.test(text) || [...text].length <= SHORT;
}

/** XXL and 2XL are one. */
function sizeOf(size: string): string {
  const capital = size.toUpperCase();
  const [, run = '', last = ''] = /^(X{2,4})([SL])$/.exec(capital) ?? [];
  return run ? `${run.length}X${last}` : capital;
}

/** @returns the letter sizes, the figures and the colours that an order's spec names */
export function choicesOfSpec(spec: string): { sizes: string[]; figures: string[]; colours: string[] } {
  const plain = spec.normalize('NFKC');
  return {
    sizes: [...plain.matchAll(LETTER_SIZE)].map(([size]) => sizeOf(size)),
    figures: plain.match(/(?<![\d.])\d{2,3}(?:\.5)?(?![\d.]|\s?(?:件|片|支|只|张|个|条|ml|g|cm|kg))/gi) ?? [],
    colours: [...plain.matchAll(COLOURS)].map((match) => {
      const before = plain[match.index - 1] ?? '';
      return /[深浅]/.test(before) ? `${before}${match[0]}` : match[0];
    }),
  };
}

/** @returns a number written in figures or in Han numerals up to 99 */
export function numberOf(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written);
  const digits = written.replace('两', '二');
  const [, tens = '', ones = ''] = /^(.?)十(.?)$/.exec(digits) ?? [];
  if (digits.includes('十')) {
    const high = tens === '' ? 1 : FIGURES.indexOf(tens);
    const low = ones === '' ? 0 : FIGURES.indexOf(ones);
    return high < 1 || low < 0 ? undefined : high * 10 + low;
  }
  return digits.length === 1 && FIGURES.includes(digits) ? FIGURES.indexOf(digits) : undefined;
}

const ADDRESS_WORDS =
  /省|自治区|市|区|县|旗|镇|乡|街道|村|路|街|巷|弄|胡同|小区|花园|公寓|[号栋幢楼]|单元|室|大道|广场|园/g;

/** Whether a buyer's message may hold an address: worth reading with the division data. */
export function mayHoldAddress(text: string): boolean {
  if (text.length < 6 || text.length > 400) return false;
  const words = new Set(text.match(ADDRESS_WORDS));
  return words.size >= 2 && /\d|[一二三四五六七八九十]+[号栋幢组]|村|地址|寄|收/.test(text);
}
