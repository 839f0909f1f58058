/** How sure it is that some words are a person's name. */
export type NameLikeness = 'sure' | 'maybe' | 'no';

const DOUBLE =
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 呼延 令狐 百里 东郭 南门 拓跋 轩辕 西门 阿卜 纳兰';
const SINGLE =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺水云昌凤酆皮康卡元平贝麻咸经裘缪干支昝丰那萨敏尼肖代闫付邝郗占阚尚粟逯骆储芮富弓牧宓班秋伊束幸印宿怀蒲从鄂索籍阴胥闻莘贡劳逄扶郦雍璩濮寿扈郏浦农茹宦鱼容慎戈庾暨衡步满弘寇禄阙沃利蔚隆师勾融毋蒯相权桓仝佘麦亢郅撒展宾战覃牙蒲';
const DOUBLES = new Set(DOUBLE.split(' '));
const SINGLES = new Set(SINGLE);
const TITLE = /(?:先生|女士|小姐|老师|阿姨|叔叔|师傅|同学|经理|老板|医生|总|太太|大哥|大姐|姐|哥)$/;
/** Words that are part of an address wherever they stand at the end. */
const ADDRESS_END =
  /(?:[路街巷弄号室栋幢座村镇乡区县市省屯楼层厦院店馆厂校园苑府厅局站处铺场社组队道桥]|广场|中心|公司|小区|超市|驿站|花园|单元|大门|门口|前台|门卫|物业|自提点|代收点|快递柜|丰巢|菜鸟|车库|宿舍|公寓|家属楼|附近|对面|旁边|隔壁)$/;
/** Endings of houses and estates that are also endings of given names (王宇轩); by a phone number a name is meant. */
const ESTATE_END = /[城轩阁里湾台居寓郡岸岛庭峰谷门邸墅坊]$/;
/** Chat around an address, not a name. */
const CHATTER =
  /帮|改|发到|发货|寄|送到|谢谢|多谢|感谢|麻烦|辛苦|快递|地址|收货|收件|电话|手机|这个|那个|就是|请|您|你好|亲|拍的|订单|急|放在|包裹|备注|好的|好了|上午|下午|晚上|周末|工作日|顺丰|圆通|中通|申通|韵达|邮政|默认|公司|代收|[家男女的了]$/;

/** Whether words are a person's name: Han with a surname, a title, a minority name with a point, Latin letters. */
export function nameLikeness(words: string): NameLikeness {
  const bare = words.replace(TITLE, '');
  if (/[\d*]/.test(words)) return /^[一-鿿]{1,3}\*{1,3}[一-鿿]?$/.test(words) ? 'sure' : 'no';
  if (/^[一-鿿]{1,12}(?:[·•・.][一-鿿]{1,12}){1,3}$/.test(words)) return 'sure';
  if (/^[A-Za-z][A-Za-z.'’-]*(?: [A-Za-z][A-Za-z.'’-]*){0,3}$/.test(words))
    return words.length > 2 ? 'sure' : 'maybe';
  if (!/^[一-鿿]+$/.test(words)) return 'no';
  if (bare !== words)
    return bare.length > 0 && bare.length <= 4 && hasSurname(bare)
      ? 'sure'
      : bare.length === 1
        ? 'sure'
        : 'maybe';
  if (hasSurname(words)) {
    const long = DOUBLES.has(words.slice(0, 2));
    if (words.length <= (long ? 4 : 3) && words.length >= 2)
      return ADDRESS_END.test(words) ? 'maybe' : 'sure';
    if (words.length === 4) return ADDRESS_END.test(words) ? 'no' : 'maybe';
  }
  return 'no';
}

/** Whether a name may as well be an estate's (华润城): only a phone number beside it makes it a person's. */
export function isEstateLike(words: string): boolean {
  return ESTATE_END.test(words);
}

/** Whether words are chat (谢谢), which belongs to no field. */
export function isChatter(words: string): boolean {
  return CHATTER.test(words);
}

/** Whether a family name stands first. */
export function hasSurname(words: string): boolean {
  return DOUBLES.has(words.slice(0, 2)) || SINGLES.has(words[0] ?? '');
}

/** Whether words could be what someone calls oneself: no number, no part of an address, no chat. */
export function isNickname(words: string): boolean {
  return (
    words.length >= 1 &&
    words.length <= 12 &&
    !/[\d*?!:]/.test(words) &&
    !ADDRESS_END.test(words) &&
    !CHATTER.test(words)
  );
}

/** Whether words look like a part of an address. */
export function isAddressLike(words: string): boolean {
  return ADDRESS_END.test(words) || /\d/.test(words) || /[路街巷弄村镇乡](?=.)/.test(words.slice(2));
}

/** Takes a name's wrapping off: 收, brackets, the platform's [1234]. */
export function tidyName(words: string): string {
  return words
    .replace(/\s*[[(]\d{2,6}[\])]\s*$/, '')
    .replace(/^[\s,;:|/、。.!()[\]【】"'“”<>{}-]+|[\s,;:|/、。.!()[\]【】"'“”<>{}-]+$/g, '')
    .replace(/\s*[(]?(?:亲收|收件|收|启)[)]?$/, '')
    .trim();
}
