import type { MappedText } from './fold';

interface Unit {
  char: string;
  from: number;
  to: number;
}

const KEPT = /[\u4e00-\u9fffa-z0-9%]/;
const CLAUSE_END = /[。！？!?；;，,\n]/;
/** Stands in the skeleton where a clause ends, so that nothing is read across it. */
const BREAK = '\n';
const HEARTS = /[❤♥💗💖💕💙💚💛🧡💜🖤]/u;

/** Disguises of one word: folded to `word` wherever the pattern hits, the neighbours being part of the pattern. */
const DISGUISES: readonly { readonly pattern: RegExp; readonly word: string; readonly alone?: true }[] = [
  { pattern: /[微薇溦威徽嶶巍维葳][信芯伈杺]/g, word: '微信' },
  { pattern: /[v威薇微]信|w信|微x/g, word: '微信' },
  { pattern: /weixin|wechat/g, word: '微信' },
  { pattern: /vx|wx/g, word: '微信', alone: true },
  { pattern: /扣扣|口口|抠抠|叩叩|企鹅号/g, word: 'qq' },
  { pattern: /[迦嘉伽](?=我?(?:微信|qq|v))/g, word: '加' },
  { pattern: /好[平坪苹](?=.{0,4}返)/g, word: '好评' },
  { pattern: /hao评/g, word: '好评' },
  { pattern: /zui(?=[\u4e00-\u9fff])|蕞/g, word: '最' },
];

/**
 * What is left of a folded text when everything inserted is taken out and lookalikes are read as what they stand
 * for (wording.md 4b). Clause ends stay as breaks. Only hits that the literal text does not have count as disguise.
 */
export function skeleton(folded: MappedText): MappedText {
  let units = keepLetters(folded);
  for (const disguise of DISGUISES) units = replace(units, disguise.pattern, disguise.word, disguise.alone);
  return {
    text: units.map((unit) => unit.char).join(''),
    from: units.map((unit) => unit.from),
    to: units.map((unit) => unit.to),
  };
}

function keepLetters(folded: MappedText): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const char of folded.text) {
    const unit = { char, from: folded.from[at] ?? 0, to: folded.to[at + char.length - 1] ?? 0 };
    at += char.length;
    if (KEPT.test(char)) units.push(unit);
    else if (CLAUSE_END.test(char)) units.push({ ...unit, char: BREAK });
    else if (char === '+' || char === '➕') units.push({ ...unit, char: '加' });
    else if (HEARTS.test(char) && /[微薇威徽维v]/.test(units.at(-1)?.char ?? ''))
      units.push({ ...unit, char: '信' });
  }
  return units;
}

function replace(units: Unit[], pattern: RegExp, word: string, alone?: true): Unit[] {
  const text = units.map((unit) => unit.char).join('');
  const result: Unit[] = [];
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (alone && (joined(units, start - 1) || joined(units, end - 1))) continue;
    result.push(...units.slice(done, start));
    const from = units[start]?.from ?? 0;
    const to = units[end - 1]?.to ?? from;
    for (const char of word) result.push({ char, from, to });
    done = end;
  }
  if (done === 0) return units;
  result.push(...units.slice(done));
  return result;
}

/** Whether unit `i` and the next are Latin letters that stood side by side: then both belong to one word. */
function joined(units: readonly Unit[], i: number): boolean {
  const left = units[i];
  const right = units[i + 1];
  return (
    left !== undefined &&
    right !== undefined &&
    left.to === right.from &&
    /[a-z]/.test(left.char) &&
    /[a-z]/.test(right.char)
  );
}
