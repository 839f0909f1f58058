// Numbers that are a road's, a line's or a time's and not a house's.
const NOT_A_HOUSE =
  /[GSXY]?\d{1,4}(?:国道|省道|县道|乡道|高速)|地铁\d{1,2}号线|\d{1,2}号线|\d{1,2}[:点]\d{0,2}|\d{6}$/g;
const NUMBER =
  /\d|[一二三四五六七八九十百零〇]+(?:号|栋|幢|单元|室|楼|层|座|组|队|社|弄|巷|排|期|区|门)|[A-Za-z甲乙丙丁东西南北]\s?(?:栋|幢|座|单元|区|楼|门)/;
// In the countryside a village or a group is where the parcel goes (村, 组, 屯, 嘎查).
const VILLAGE =
  /(?:[一-鿿](?:村|屯|庄|寨|堡|组|队|社|嘎查|村委会|林场|农场|连)(?:口|头)?(?=$|[^一-鿿路街道]))/;
// Places that people there know by name: pick-up points, schools, offices, works, shops.
const KNOWN_PLACE =
  /(?:自提|代收|驿站|菜鸟|丰巢|快递柜|快递点|大学|学院|中学|小学|幼儿园|学校|校区|医院|卫生院|卫生所|公司|厂|政府|公安局|派出所|法院|检察院|税务局|[一-鿿]局|居委会|村委会|营业厅|银行|酒店|宾馆|饭店|超市|商场|商城|市场|门市|店|馆|研究院|研究所|部队|监狱|车站|火车站|机场|加油站|服务区|收费站|邮局|信箱|景区|寺|教堂|药房|诊所|门诊|网吧|宿舍)(?![镇乡村街路道])/;

/** Whether a detail says where on the street or in the village the parcel goes. */
export function hasHouseNumber(detail: string): boolean {
  const bare = detail.replace(NOT_A_HOUSE, '');
  return NUMBER.test(bare) || VILLAGE.test(bare) || KNOWN_PLACE.test(bare);
}
