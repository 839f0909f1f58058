const OF_BUYERS = /地址|姓名|收件|电话|手机|买家|抬头|税号|身份|账号|微信|旺旺/;
const NUMBER = /\d(?:[-. ]?\d){6}/;
const LONGEST = 24;

/**
 * What a form may offer again of what was filled in last: amounts, reasons, gifts, dates. Never what belongs to a
 * buyer: names, addresses, numbers.
 */
export function rememberable(asked: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked).filter(
      ([name, value]) => !OF_BUYERS.test(name) && !NUMBER.test(value) && value.length <= LONGEST,
    ),
  );
}
