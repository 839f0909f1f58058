import { PHONE_PLACE } from './phones';

/** What the sender's form calls a piece of text; `free` stood under no label. */
export type PieceKind = 'name' | 'phone' | 'region' | 'detail' | 'ignored' | 'free';

/** A piece of what was pasted, in the order of the text. */
export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

// The labels of the marketplaces' address cards and order forms, and those buyers type; longer ones first.
const LABELS: Readonly<Record<Exclude<PieceKind, 'free'>, readonly string[]>> = {
  name: [
    '联系人姓名',
    '收货人姓名',
    '收件人姓名',
    '收货人名字',
    '收货姓名',
    '收件姓名',
    '收货人',
    '收件人',
    '收货方',
    '联系人',
    '姓名',
    '名字',
    '收件方',
    '客户姓名',
    '收货',
    '收',
    'consignee',
    'receiver',
    'name',
  ],
  phone: [
    '收货人手机号',
    '收货人电话',
    '收货人手机',
    '收件人电话',
    '收件人手机',
    '手机号码',
    '手机号',
    '手机',
    '电话号码',
    '联系电话',
    '联系方式',
    '联系手机',
    '收货电话',
    '收件电话',
    '移动电话',
    '固定电话',
    '座机',
    '电话',
    'telephone',
    'tel',
    'phone',
    'mobile',
  ],
  region: [
    '省份',
    '城市',
    '区县',
    '县区',
    '省',
    '市',
    '区',
    '所在地区',
    '所在区域',
    '省市区',
    '收货地区',
    '所属地区',
    '地区',
    '区域',
  ],
  detail: [
    '详细收货地址',
    '收货详细地址',
    '详细地址',
    '收货地址',
    '收件地址',
    '收件人地址',
    '收货人地址',
    '送货地址',
    '配送地址',
    '邮寄地址',
    '寄送地址',
    '联系地址',
    '家庭住址',
    '家庭地址',
    '具体地址',
    '街道地址',
    '现地址',
    '新地址',
    '住址',
    '地址',
    'address',
    'addr',
    '街道',
    '门牌号',
  ],
  ignored: [
    '邮政编码',
    '邮编',
    '备注',
    '买家留言',
    '留言',
    '订单编号',
    '订单号',
    '昵称',
    '旺旺',
    '微信号',
    '微信',
    'QQ',
    '规格',
    '数量',
  ],
};
const KIND_OF = new Map<string, PieceKind>(
  Object.entries(LABELS).flatMap(([kind, labels]) =>
    labels.map((label) => [label.toLowerCase(), kind as PieceKind]),
  ),
);
const ANY = [...KIND_OF.keys()].sort((one, other) => other.length - one.length).join('|');
// Only with a colon: without one these begin an address or a sentence.
const NEEDS_COLON = new Set([
  '收货',
  '收',
  '地区',
  '区域',
  '省份',
  '城市',
  '区县',
  '县区',
  '省',
  '市',
  '区',
  '街道',
  '门牌号',
  '名字',
  '数量',
  '规格',
  '备注',
  '留言',
  '昵称',
  '微信',
  'qq',
]);
const BOUNDARY = String.raw`^|[\s,;|/、。.!(\[【)\]】${PHONE_PLACE}]`;
const LABEL = new RegExp(String.raw`[【\[(]?(${ANY})[)\]】]?(\s{0,3}[:=：]\s{0,3}|[】\]]|)`, 'gi');
const BEFORE_PHONE = new RegExp(`^\\s*(?:${PHONE_PLACE}|\\+?\\d)`);
const AT_BOUNDARY = new RegExp(`(?:${BOUNDARY})$`);

/** Parts a text at its labels. */
export function splitLabels(text: string): Piece[] {
  const pieces: Piece[] = [];
  let kind: PieceKind = 'free';
  let from = 0;
  for (const found of text.matchAll(LABEL)) {
    const [all, label = '', after = ''] = found;
    const before = text[found.index - 1] ?? '';
    const name = label.toLowerCase();
    const next = text.slice(found.index + all.length);
    const boundary = found.index + before.length === 0 || AT_BOUNDARY.test(before) || /[【[]/.test(all);
    if (after === '' && !(boundary && standsAlone(name, next))) continue;
    // 喀什地区: and 文三街道: end a name.
    if (after !== '' && !boundary && (NEEDS_COLON.has(name) || /^[a-z]/.test(name))) continue;
    pieces.push({ kind, text: text.slice(from, found.index) });
    kind = KIND_OF.get(name) ?? 'free';
    from = found.index + all.length;
  }
  pieces.push({ kind, text: text.slice(from) });
  return pieces.filter((piece) => piece.text.trim() !== '');
}

function standsAlone(label: string, next: string): boolean {
  if (NEEDS_COLON.has(label)) return false;
  return KIND_OF.get(label) === 'phone' ? BEFORE_PHONE.test(next) : !/^[的是在不改错]/.test(next);
}
