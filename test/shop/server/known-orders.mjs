// Orders that tests and the simulated buyers speak of by number; everything else is drawn from the seed.
export const LOOKALIKES = ['xiaoai11lllllili', 'xiaoai11llllili'];

const common = { quantity: 1, courier: '中通快递', buyerNote: '', memo: '', flag: null };

export const KNOWN_ORDERS = [
  { ...common, orderNo: '260918-339100271', status: '待发货', goods: '长绒棉四件套', spec: '雾蓝 1.8米床', buyer: LOOKALIKES[0],
    recipient: '林若溪', phone: '13800138021', address: '浙江省杭州市余杭区青禾路18号晨曦花园3幢502室', amount: '289.00' },
  { ...common, orderNo: '260918-339100272884', status: '待发货', goods: '竹纤维毛巾三条装', spec: '混色', buyer: LOOKALIKES[0], quantity: 2,
    recipient: '林若溪', phone: '13800138021', address: '浙江省杭州市余杭区青禾路18号晨曦花园3幢502室', amount: '91.60', buyerNote: '和四件套一起发' },
  { ...common, orderNo: '260902-771200458813', status: '交易成功', goods: '真丝眼罩礼盒', spec: '香槟金', buyer: LOOKALIKES[1],
    recipient: '周帆', phone: '13800138074', address: '湖南省长沙市岳麓区听泉巷7号半山雅苑11幢301室', amount: '76.00' },
  { ...common, orderNo: '260918-402118830092745', status: '待发货', goods: '亚麻短袖衬衫', spec: '藏青 M', buyer: '一颗青柚2080', quantity: 1,
    recipient: '何**', phone: '138****8036', address: '江苏省苏州市吴中区****', amount: '129.00', memo: '发中通快递_小满 09-17', flag: 'yellow' },
  { ...common, orderNo: '260917-558340127', status: '待发货', goods: '羊毛混纺开衫', spec: '燕麦 均码', buyer: 'sunny_qi6611',
    recipient: '徐静怡', phone: '13800138055-4417', address: '四川省成都市双流区桐花大道66号春和里2幢1103室', amount: '219.00', courier: '顺丰速运' },
  // The city does not belong to the province, and the phone lacks a digit: what an address check has to find.
  { ...common, orderNo: '260917-660912340', status: '待发货', goods: '陶瓷餐具套装', spec: '青釉 12件', buyer: '北岛有风093',
    recipient: '高文博', phone: '1380013809', address: '浙江省苏州市吴中区望月街9号梧桐公寓5幢201室', amount: '199.00' },
  { ...common, orderNo: '260916-118220934417', status: '退款中', goods: '加厚珊瑚绒睡袍', spec: '灰蓝 L', buyer: '喵小姐4512',
    recipient: '孙晓彤', phone: '13800138063', address: '山东省青岛市崂山区石榴湾路120号临溪小筑8幢402室', amount: '158.00', memo: '勿发，买家已申请撤单_阿禾 09-17', flag: 'red' },
  { ...common, orderNo: '260918-209917365', status: '待付款', goods: '帆布通勤托特包', spec: '黑色 大号', buyer: 'coco_2231', courier: '',
    recipient: '马一诺', phone: '13800138012', address: '上海市浦东新区云栖东路233号晨曦花园15幢801室', amount: '89.00' },
];
