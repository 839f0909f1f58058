/** The variables that a text may hold, each with its English twin; the first name is the one shown. */
export const VARIABLES = {
  buyer: ['买家', 'buyer'],
  agent: ['客服', 'agent'],
  shop: ['店铺', 'shop'],
  greeting: ['时段问候', 'greeting'],
  order: ['订单号', 'order'],
  recipient: ['收件人', 'recipient'],
  goods: ['商品', 'goods'],
  spec: ['规格', 'spec'],
  quantity: ['数量', 'quantity'],
  courier: ['快递', 'courier'],
  amount: ['金额', 'amount'],
  date: ['日期', 'date'],
  day: ['年月日', 'day'],
  cursor: ['光标', 'cursor'],
} as const;

/** Key of a variable. */
export type Variable = keyof typeof VARIABLES;

/** What is known of the variables at the moment; what is missing stays marked in the text. */
export type VariableValues = Readonly<Partial<Record<Variable, string>>>;

const MARKED = /\{([\p{Script=Han}A-Za-z][^{}\n]{0,19})\}/gu;

const KEY_BY_NAME: ReadonlyMap<string, Variable> = new Map(
  Object.entries(VARIABLES).flatMap(([key, names]) => names.map((name) => [name, key as Variable] as const)),
);

/** A text with its variables filled in, and where the caret belongs (`{光标}`, else the end). */
export interface Expansion {
  readonly text: string;
  readonly caret: number;
  /** Names that could not be filled; they stand in the text as they were and are held by the guard. */
  readonly missing: readonly string[];
}

/**
 * Fills the variables of a reply or note; `asked` holds by name what an agent filled in. A value is put in as it is,
 * never read as a template again.
 */
export function expand(
  template: string,
  values: VariableValues,
  asked: Readonly<Record<string, string>> = {},
): Expansion {
  let text = '';
  let caret: number | undefined;
  let done = 0;
  const missing: string[] = [];
  for (const match of template.matchAll(MARKED)) {
    text += template.slice(done, match.index);
    done = match.index + match[0].length;
    const name = match[1] ?? '';
    const key = KEY_BY_NAME.get(name);
    if (key === 'cursor') {
      caret = text.length;
      continue;
    }
    const value = asked[name]?.trim() || (key && values[key]);
    if (value) text += value;
    else {
      missing.push(name);
      text += match[0];
    }
  }
  text += template.slice(done);
  return { text, caret: caret ?? text.length, missing };
}

/** @returns where variables still stand unfilled in a text: anything of the form `{name}`. */
export function unfilledVariables(text: string): { start: number; end: number; name: string }[] {
  return [...text.matchAll(MARKED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: match[1] ?? '',
  }));
}
