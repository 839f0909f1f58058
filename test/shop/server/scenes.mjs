import { LOOKALIKES } from './known-orders.mjs';

// `after` is the pause in seconds since the scene before, at speed 1.
const line = (after, buyer, text, side = 'buyer') => ({ after, buyer, side, text });
const owner = LOOKALIKES[0];
const lookalike = LOOKALIKES[1];

export const NEW_ORDER = {
  orderNo: '260918-880015523',
  status: '待发货',
  goods: '软底家居拖鞋',
  spec: '咖色 38-39',
  quantity: 2,
  buyer: '路过看看888',
  recipient: '罗书瑶',
  phone: '13800138090',
  address: '福建省厦门市集美区云栖东路41号春和里6幢903室',
  courier: '韵达快递',
  amount: '79.80',
  buyerNote: '',
  memo: '',
  flag: null,
};

export const SCENES = [
  line(3, 'coco_2231', '你好，在吗'),
  line(1, 'coco_2231', '您好，欢迎光临，客服马上为您服务～', 'robot'),
  line(8, '一颗青柚2080', '我身高163，体重55公斤，衬衫选M还是L合适？'),
  line(12, 'coco_2231', '这个包还能再少点吗？两个一起拿给个实在价'),
  line(10, 'sunny_qi6611', '可以加个微信吗，发图方便一点'),
  line(6, '路过看看888', '拖鞋38的脚穿哪个码'),
  { ...line(10, '路过看看888', '买家已付款：软底家居拖鞋 咖色 38-39 ×2', 'system'), order: NEW_ORDER },
  line(3, '路过看看888', '拍好了，今天能发吗'),
  line(12, owner, '地址帮我改一下，寄到杭州市西湖区桐花大道8号半山雅苑2幢1201，还是我收'),
  line(15, '喵小姐4512', '睡袍收到袖口是开线的，你们怎么质检的？我要投诉'),
  line(10, lookalike, '我那个四件套还没发吧？地址改成长沙市岳麓区听泉巷7号，收件人周帆'),
  line(6, lookalike, '就是 260918-339100271 这单，我用另一个号下的'),
  line(12, '北岛有风093', '餐具收到了，包得很仔细，谢谢客服，辛苦啦'),
  line(10, 'sunny_qi6611', '不加就算了，那开衫明天能到成都吗'),
];
