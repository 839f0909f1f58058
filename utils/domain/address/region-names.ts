// Names of peoples as they stand in the names of autonomous units; longer ones first.
const PEOPLES =
  '(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各)族?';
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:${PEOPLES})+自治([州县旗])$`);
const ENDINGS = /(?:特别行政区|自治区|自治州|自治县|自治旗|林区|地区|新区|特区|省|市|区|县|旗|盟|州)$/;

/** Names in common use that no rule makes out of the full one. */
const CUSTOMARY: Readonly<Record<string, readonly string[]>> = {
  内蒙古自治区: ['内蒙', '内蒙古', '内蒙古省', '内蒙省'],
  新疆维吾尔自治区: ['新疆', '新疆省', '新疆自治区'],
  广西壮族自治区: ['广西', '广西省', '广西自治区'],
  宁夏回族自治区: ['宁夏', '宁夏省', '宁夏自治区'],
  西藏自治区: ['西藏', '西藏省'],
  香港特别行政区: ['香港'],
  澳门特别行政区: ['澳门'],
  锡林郭勒盟: ['锡盟', '锡林郭勒'],
  巴彦淖尔市: ['巴盟'],
  西双版纳傣族自治州: ['西双版纳州', '版纳州', '西双版纳'],
  博尔塔拉蒙古自治州: ['博州'],
  克孜勒苏柯尔克孜自治州: ['克州', '克孜勒苏州'],
  巴音郭楞蒙古自治州: ['巴州', '巴音郭楞州'],
  浦东新区: ['浦东区'],
  达尔罕茂明安联合旗: ['达茂旗', '达茂联合旗'],
  东乌珠穆沁旗: ['东乌旗'],
  西乌珠穆沁旗: ['西乌旗'],
  莫力达瓦达斡尔族自治旗: ['莫旗'],
  科尔沁左翼中旗: ['科左中旗'],
  科尔沁左翼后旗: ['科左后旗'],
  科尔沁右翼前旗: ['科右前旗'],
  科尔沁右翼中旗: ['科右中旗'],
  察哈尔右翼前旗: ['察右前旗'],
  察哈尔右翼中旗: ['察右中旗'],
  察哈尔右翼后旗: ['察右后旗'],
  土默特左旗: ['土左旗'],
  土默特右旗: ['土右旗'],
  新巴尔虎左旗: ['新左旗'],
  新巴尔虎右旗: ['新右旗'],
  鄂托克前旗: ['鄂前旗'],
  克什克腾旗: ['克旗'],
  阿鲁科尔沁旗: ['阿鲁旗'],
  前郭尔罗斯蒙古族自治县: ['前郭县'],
  塔什库尔干塔吉克自治县: ['塔县'],
};

/** Short names stand only where the text around them says that a place is meant. */
export interface RegionNames {
  readonly full: readonly string[];
  readonly short: readonly string[];
}

/** The names under which people write a unit: 恩施土家族苗族自治州, 恩施州, 恩施. */
export function regionNames(name: string): RegionNames {
  const full = new Set([name]);
  const short = new Set<string>();
  const [, stem, kind] = AUTONOMOUS.exec(name) ?? [];
  if (stem !== undefined) {
    full.add(`${stem}自治${kind}`);
    full.add(`${stem}${kind}`);
    short.add(stem);
  } else short.add(name.replace(ENDINGS, ''));
  for (const custom of CUSTOMARY[name] ?? []) (/[省区州盟旗县]$/.test(custom) ? full : short).add(custom);
  return { full: [...full], short: [...short].filter((one) => one.length > 1 && !full.has(one)) };
}
