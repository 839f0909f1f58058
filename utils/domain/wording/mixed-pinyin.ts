/**
 * Words of which a part is written in pinyin so that no list sees them (zui低价, 打qian, 世jie级), and how each of
 * their characters sounds. All in Han they are no disguise; all in pinyin only where that is no other word.
 */
const WORDS: readonly string[] = [
  // 站外联系
  '联系lian xi',
  '私聊si liao',
  '手机shou ji',
  '电话dian hua',
  '好友hao you',
  '公众号gong zhong hao',
  // 站外付款
  '转账zhuan zhang',
  '转钱zhuan qian',
  '打钱da qian',
  '打款da kuan',
  '付款fu kuan',
  '收款shou kuan',
  '汇款hui kuan',
  '账户zhang hu',
  '账号zhang hao',
  '户头hu tou',
  '私户si hu',
  '私下si xia',
  '线下xian xia',
  '定金ding jin',
  '押金ya jin',
  '现金xian jin',
  '红包hong bao',
  '卡号ka hao',
  '银行卡yin hang ka',
  '支付宝zhi fu bao',
  '二维码er wei ma',
  // 有奖评价、刷单
  '好评hao ping',
  '差评cha ping',
  '评价ping jia',
  '返现fan xian',
  '返钱fan qian',
  '刷单shua dan',
  '补单bu dan',
  '五星wu xing',
  '晒图shai tu',
  '佣金yong jin',
  '本金ben jin',
  // 极限词、功效
  '最高zui gao',
  '最低zui di',
  '最好zui hao',
  '最强zui qiang',
  '最便宜zui pian yi',
  '第一di yi',
  '唯一wei yi',
  '首创shou chuang',
  '绝无仅有jue wu jin you',
  '世界级shi jie ji',
  '国家级guo jia ji',
  '顶级ding ji',
  '极致ji zhi',
  '减肥jian fei',
  '抗癌kang ai',
  '治疗zhi liao',
  '治愈zhi yu',
  '根治gen zhi',
  '杀菌sha jun',
  '祛斑qu ban',
  '排毒pai du',
  '降三高jiang san gao',
  '降血压jiang xue ya',
];

/** @returns for each word the ways of writing a part of it in pinyin, as a pattern, and the word */
export function mixedPinyin(): readonly (readonly [pattern: string, word: string])[] {
  return WORDS.map((entry) => {
    const syllables = entry.split(/[\u4e00-\u9fff]+/)[1]?.split(' ') ?? [];
    const word = entry.slice(0, syllables.length);
    return [mixtures(word, syllables).map(guarded).join('|'), word] as const;
  });
}

/** Every mixture of characters and syllables with at least one of each. */
function mixtures(word: string, syllables: readonly string[]): string[] {
  let all = [''];
  syllables.forEach((syllable, at) => {
    all = all.flatMap((begun) => [begun + word[at], begun + syllable]);
  });
  return all.filter((one) => /[a-z]/.test(one) && /[\u4e00-\u9fff]/.test(one));
}

/** A syllable is no part of a longer Latin word. */
function guarded(mixture: string): string {
  const before = /^[a-z]/.test(mixture) ? '(?<![a-z])' : '';
  return `${before}${mixture}${/[a-z]$/.test(mixture) ? '(?![a-z])' : ''}`;
}
