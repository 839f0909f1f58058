import { mixedPinyin } from './mixed-pinyin';

/** One way of writing a word so that a list does not see it. */
export interface Disguise {
  /** What is written; the neighbours that make it a disguise are part of the pattern, as look-arounds. */
  readonly pattern: RegExp;
  /** What is meant. */
  readonly word: string;
}

// Alike in sound (same syllable) or in shape to 微 and 信, as far as they make no word of their own together.
const WEI = '微薇溦徽嶶巍维葳媺';
const XIN = '信芯伈杺訫㐰';
const WEI_SOUND = `${WEI}威围唯惟卫魏伟喂蔚苇炜玮帷`;
const XIN_SOUND = `${XIN}心馨欣鑫星昕辛兴`;
/** Asking somebody to add, swap, leave or find: after it a sound-alike is no accident. */
const ASKING = '(?<=(?:加|jia|换|留|扫|搜|发|给)(?:我|你|个|下|一下|一个|的|们|客服|老板|店主|掌柜){0,3})';

/**
 * Disguises seen in sellers' talk and their kin, in the order in which they are undone.
 * Sound-alikes that are also plain words (卫星, 威信, 口口) need a neighbour that gives them away.
 */
const TABLE: readonly (readonly [pattern: string, word: string])[] = [
  // Strokes set between characters
  ['[丶丨灬乄丿]', ''],
  // 加
  ['[迦嘉伽佳珈架茄](?=[我你个下]?(?:微(?!波)|薇|v(?!ip)|威信|卫星|qq|扣|企鹅))', '加'],
  [`(?<![大国住居回在全])[家价夹咖十](?=[我你个下]?(?:[薇葳溦威]|v(?!ip|er)|魏|卫星|微信))`, '加'],
  [`jia(?=[我你个下微薇威卫v]|wei|qq|扣)`, '加'],
  // 微信
  [`(?:weixin|weix|wechat|weichat|vchat|vxin|vixin)`, '微信'],
  [`[${WEI}](?:[${XIN.slice(1)}](?!片|能源|半导)|亻言|イ言)|[${WEI.slice(1)}]信(?!诺|息|用)`, '微信'],
  [`[${WEI}](?:xin|xing|x)|wei[${XIN_SOUND}]`, '微信'],
  [
    `(?<![0-9a-z])[vw](?:ei)?[${XIN}](?!号?[线灯放器]|片|元)|[vw]ei(?:xin|[${XIN_SOUND}])|[微薇葳溦]v(?![a-z])|(?<=加)征信(?!报告|记录|中心|系统)|(?<![0-9a-z])v[威微薇徽维]|(?<![有立失无]|树立|建立|云南|昭通)威信(?!县|镇)`,
    '微信',
  ],
  [
    `${ASKING}(?:[${WEI_SOUND}v][${XIN_SOUND}](?!电视|导航|定位|天线|接收|锅|款|品|色|号码|旗舰|店|管|显卡|主板|县|牌)|微星(?=号|同号|聊|[a-z0-9]))`,
    '微信',
  ],
  [`[${WEI_SOUND}未为位味胃][${XIN_SOUND}新](?=号?[:是]?[a-z][a-z0-9]{4,19})`, '微信'],
  [`[围卫唯魏威][信芯心星](?=号?[:]?(?=[a-z0-9]{0,12}[0-9])[a-z0-9]{5,20})`, '微信'],
  [`(?:vx|wx|wxh|vxh)(?![0-9]{1,4}(?![0-9])|系列|型|款|显卡|版|包装|规格|号线)`, '微信'],
  ['[微薇](?=红包)', '微信'],
  ['卫星(?=号|同号|多少|发我|给我|加我|搜(?!索))|绿泡泡', '微信'],
  ['手[鸡机击矶饥](?=号|打|联系)|手j号|sj号', '手机'],
  // QQ
  ['扣扣(?!子|环)|口口(?!相传|声声)|抠抠|叩叩|蔻蔻|寇寇|企鹅号|扣q|q扣', 'qq'],
  ['[球秋丘][球秋丘](?=号|群|多少|联系|[0-9]{5})|(?<=加|加我|加下)[球秋丘][球秋丘]', 'qq'],
  // 群
  ['(?<=[进扣拉q]你?)裙(?![子摆装款边里长撑])|裙(?=领券|里有活动|聊|二维码|号)', '群'],
  // 支付宝
  [`(?:zfb|zhifubao|zhifb)`, '支付宝'],
  [
    '[知之织芝枝吱]付[宝饱堡]|支[某x]宝|支付b(?![a-z])|支[富府傅副福f][宝饱堡]|支付[饱堡褒b](?![a-z])|支fu宝|zhi付宝|支付bao',
    '支付宝',
  ],
  // 转账
  ['(?:zhuan|砖|赚)账|转(?:zhang|帐)|(?<![a-z])zz(?=给|我|到|就|,|\n|$)', '转账'],
  ['da款|打kuan|da钱', '打款'],
  ['(?<![a-z0-9])k号(?=[0-9是])', '卡号'],
  ['收(?:kuan|k)码|s款码', '收款码'],
  ['zf(?=[,\n]|$|少|给|我|钱)', '支付'],
  ['现(?:j|jin)(?![a-z])|xian(?:金|jin)', '现金'],
  // 其他平台
  ['[掏桃陶萄绹]宝(?=店|上|搜|网|里|同款|有)|(?<!支)某宝|tao宝|tb(?=店|搜|上)', '淘宝'],
  ['某多多|pdd(?=店|搜|上|买|里|有)|拼夕夕|并夕夕', '拼多多'],
  ['(?<=去|到|在|上)某东|jd(?=店|搜|上)', '京东'],
  ['某音(?=号|上|搜|店)|dy(?=号|搜|上|店)|斗音|抖y(?![a-z])|dou音|douyin|d音', '抖音'],
  ['xhs(?=号|搜|上|找)|小红薯(?=号|搜|上|找)|小红书号', '小红书'],
  ['咸鱼(?=号|搜|上|转|链接|店)|闲yu', '闲鱼'],
  // 好评返现
  [
    '(?:[郝毫壕豪号]|hao)[评平坪苹萍屏](?=.{0,8}(?:返|反|现金|红包|截图|有奖|有礼|秀图|加图|f[0-9]|送|领))',
    '好评',
  ],
  [
    '好(?:[平坪苹萍屏]|ping|po?评|p(?![a-z]))(?=.{0,8}(?:返|反|现金|红包|截图|fan|有奖|有礼|送|领|回来|拿))',
    '好评',
  ],
  [`(?:(?:haoping|hp)|hao?评|(?<![a-z])h评)(?=返|反现|后|有|送|截图|fan)`, '好评'],
  [
    `反[现線]|返(?:xian|x)|fan(?:现|xian)|(?<=[评星图分苹].{0,8})[反凡f](?=[0-9一二三两五]{1,3}|你[0-9]|现)|(?<=评.{0,6})返[线限陷](?![制额时])`,
    '返现',
  ],
  ['(?<=送|返|给|发|领|有|个|元|块)(?:[宏洪鸿虹]包|hong包|红bao|hb(?![a-z]))', '红包'],
  // 评价
  ['(?:cha|叉|c)评', '差评'],
  ['(?<=[晒评字配].{0,4})tu(?![a-z])', '图'],
  // 私下、线下、平台
  ['[私司]xia|si下(?=[交联转付给聊])|[司丝思]下(?=交易|联系|转|付|加|给)', '私下'],
  ['xian(?=下)|线xia', '线'],
  ['(?:[限现x]|线)下(?=交易|转账|付款|打款|成交|便宜|吧)', '线下'],
  ['[平苹]抬(?=外|上|不)|平tai|绕过pt', '平台'],
  // 二维码
  ['(?:[2贰儿]|er)[维唯围微][码马玛]|二(?:[唯围微]码|维[马玛ma])', '二维码'],
  // 极限词
  ['[蕞朂]|zui(?=[\\u4e00-\\u9fff])|[嘴罪醉](?=低价|便宜|优惠|低的|好的|高级|强的)', '最'],
  ['(?<=全网|全国|销量|行业|类目|同行|排名|世界|全球)(?:[弟迪娣缔]一|第[1壹]|第yi|di一|1名)', '第一'],
  ['国jia级|国家ji|guo家级|国家及(?=品质|认证|质量)', '国家级'],
  ['顶ji(?![a-z])|(?<![园])丁级|(?<![a-z0-9])d级(?=面料|品质|材质|羊绒|工艺|享受|棉)', '顶级'],
  ['唯1', '唯一'],
  ['第1(?=品牌|名|位|的|家)|no\\.?1(?![0-9])', '第一'],
  ['(?<![a-z])(?:s|shua)单(?=[,\n]|做|赚|本|返|来|$)|(?<![a-z])bu单', '刷单'],
  ['(?<=扫.{0,6}收款)[玛吗🐴]', '码'],
  ['好(?:💬|👍)', '好评'],
  ['(?<=[0-9])巴仙', '%'],
  ['独1无2|独一无2|独1无二', '独一无二'],
  // 辱骂
  ['傻(?:叉|bi|×|x|逼|b(?![a-z])|缺|吊)|煞(?:笔|比)|sha(?:bi|b)(?![a-z])|沙(?:比|雕)', '傻逼'],
];

/** The table as regular expressions over folded text from which everything inserted is gone. */
export const DISGUISES: readonly Disguise[] = [...TABLE, ...mixedPinyin()].map(([pattern, word]) => ({
  pattern: new RegExp(pattern, 'g'),
  word,
}));

/** Signs that stand for a word wherever they are. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['+', '加'],
  ['➕', '加'],
  ['✚', '加'],
  ['🧧', '红包'],
  ['🐧', 'qq'],
  ['🛰', '卫星'],
  ['💰', '元'],
  ['💴', '元'],
  ['💵', '元'],
  ['¥', '元'],
  ['🈵', '满'],
  ['🐎', '码'],
  ['✌', '2'],
  ['🍑', '桃'],
]);

/** Signs that stand for a word only behind certain characters. */
export const SIGNS_AFTER: readonly {
  readonly signs: string;
  readonly after: string;
  readonly word: string;
}[] = [
  { signs: '❤♥♡💗💖💕💙💚💛🧡💜🖤💓💞💘✉📧📩💌', after: '微薇溦徽嶶巍维葳威围卫v', word: '信' },
  { signs: '⭐🌟★☆✨', after: '五5颗满全', word: '星' },
  { signs: '♪♫🎵🎶', after: '抖斗', word: '音' },
  { signs: '📕📖📗📘📚', after: '红绿', word: '书' },
  { signs: '⭐🌟★☆✨', after: '微薇溦徽嶶巍维葳威围卫v', word: '信' },
];

/** Letters of other scripts that look like Latin ones. */
export const LATIN_LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    v: 'ѵν∨√',
    w: 'ωшщѡ',
    x: 'хχ×✕✖',
    q: 'ԛɋ',
    o: 'оο',
    a: 'аα',
    e: 'е',
    c: 'с',
    i: 'іι',
    b: 'ь',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);
