const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [
  '雨桐',
  '子墨',
  '思远',
  '佳宁',
  '一诺',
  '晓彤',
  '文博',
  '静怡',
  '嘉禾',
  '若溪',
  '明轩',
  '书瑶',
  '清',
  '帆',
  '婉',
];
const ID_HEADS = [
  '棉花糖',
  '小鹿慢跑',
  '月下竹影',
  '一颗青柚',
  'moonlin',
  'sunny_qi',
  '橘子汽水',
  'tb',
  '北岛有风',
  '喵小姐',
  'coco',
  '山间晨雾',
  'leaf',
];
const PLACES = [
  '浙江省杭州市余杭区',
  '浙江省宁波市鄞州区',
  '江苏省苏州市吴中区',
  '江苏省南京市江宁区',
  '广东省广州市天河区',
  '广东省深圳市龙岗区',
  '四川省成都市双流区',
  '湖北省武汉市洪山区',
  '湖南省长沙市岳麓区',
  '福建省厦门市集美区',
  '山东省青岛市崂山区',
  '河南省郑州市金水区',
  '陕西省西安市雁塔区',
  '辽宁省大连市甘井子区',
  '上海市浦东新区',
  '北京市朝阳区',
  '重庆市渝北区',
  '安徽省合肥市蜀山区',
  '云南省昆明市盘龙区',
  '广西壮族自治区南宁市青秀区',
  '新疆维吾尔自治区乌鲁木齐市天山区',
  '内蒙古自治区呼和浩特市赛罕区',
];
const ROADS = ['青禾路', '望月街', '听泉巷', '桐花大道', '云栖东路', '石榴湾路', '麦田二路'];
const ESTATES = ['晨曦花园', '半山雅苑', '春和里', '临溪小筑', '梧桐公寓'];

export const recipientName = (random) => random.pick(SURNAMES) + random.pick(GIVEN);
export const buyerId = (random) =>
  `${random.pick(ID_HEADS)}${random.chance(0.3) ? '_' : ''}${random.digits(random.int(2, 6))}`;
// One block of a hundred numbers that stands in every book as the example number: nobody's phone rings.
export const phoneNumber = (random) => `138001380${random.digits(2)}`;

export function streetAddress(random) {
  const house = `${random.pick(ROADS)}${random.int(1, 388)}号`;
  return `${random.pick(PLACES)}${house}${random.pick(ESTATES)}${random.int(1, 28)}幢${random.int(101, 1802)}室`;
}

/** What a marketplace shows instead of the real person. */
export function maskPerson({ recipient, phone, address }) {
  const district = /^.+?[区县]/.exec(address)?.[0] ?? address.slice(0, 6);
  return {
    recipient: `${recipient[0]}**`,
    phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
    address: `${district}****`,
  };
}
