import type { AddressCode } from './parsed';

/** What each finding says to the agent: what is the matter, and what to do. `docs/address.md` lists the codes. */
export const MESSAGES: Readonly<Record<AddressCode, (said: string, more: string) => string>> = {
  noName: () => '没有找到收货人姓名，请向买家要姓名。',
  unsureName: (said) => `“${said}”不能确定是不是收货人姓名，请向买家确认。`,
  noPhone: () => '没有找到电话号码，请向买家要手机号。',
  phoneShort: (said) => `手机号“${said}”不足 11 位，请让买家重发。`,
  phoneLong: (said) => `手机号“${said}”多于 11 位，请让买家重发。`,
  phoneWrong: (said) => `“${said}”不是手机号或带区号的座机号，请让买家核对。`,
  noAreaCode: (said) => `座机“${said}”没有区号，请向买家要区号或手机号。`,
  twoPhones: (said, more) => `有两个以上电话：取了“${said}”，另有“${more}”，请确认用哪一个。`,
  noProvince: () => '没有找到省份，请向买家要完整地址。',
  noCity: () => '没有写城市，也不能由区县推出，请向买家确认。',
  noDistrict: () => '没有写区县，请向买家确认，或按街道查证。',
  ambiguous: (said, more) => `“${said}”不止一处：${more}，请向买家确认是哪一个。`,
  mismatch: (said, more) => `“${said}”不属于“${more}”，请让买家核对省市区。`,
  renamed: (said, more) => `“${said}”是旧名或已撤销，现为${more}，请按现名填写并与买家确认。`,
  zone: (said) => `“${said}”是开发区或功能区，不是行政区，请确认所在的区县。`,
  noDetail: () => '没有街道和门牌，请向买家要详细地址。',
  noHouseNumber: () => '没有门牌号、楼栋或房号，请向买家确认。',
  masked: (said) => `“${said}”被隐藏，无法核对，请在后台查看完整信息。`,
};
