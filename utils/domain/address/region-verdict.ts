import type { Divisions, Unit } from './divisions';
import { MESSAGES } from './messages';
import type { AddressField, AddressFinding, AddressParts } from './parsed';
import type { RegionReading } from './region';

/** The fields of a region, and what is wrong with it. */
export interface RegionVerdict extends Pick<AddressParts, 'province' | 'city' | 'district'> {
  readonly findings: readonly AddressFinding[];
}

/** 苏州工业园区, 高新区: not a district, yet what many buyers write in its place. */
const ZONE =
  /^[一-鿿]{0,6}?(?:经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|工业园区|产业园区|开发区|高新区|经开区|示范区|度假区|保税区|合作区|管理区|新区)/;

/** Says which of a region's fields are certain. What contradicts the rest, or may be several places, is null. */
export function judgeRegion(
  reading: RegionReading | undefined,
  text: string,
  divisions: Divisions,
  masked: boolean,
): RegionVerdict {
  if (reading === undefined) return nothing(masked);
  const findings: AddressFinding[] = [];
  const say = (code: AddressFinding['code'], field: AddressField, said = '', more = ''): void => {
    findings.push({ code, field, message: MESSAGES[code](said, more) });
  };
  const province: string | null = reading.unit?.province ?? null;
  let city: string | null = null;
  let district: string | null = null;
  let settled = reading.unit;
  for (const former of reading.former) {
    const now = former.former?.now ?? [];
    say('renamed', former.level === 2 ? 'city' : 'district', former.name, now.map(placeOf).join('或'));
  }
  const [now, ...others] = settled?.former?.now ?? [];
  if (settled?.former) {
    if (now && others.length === 0) settled = now;
    else {
      const [same] = new Set([now, ...others].map((one) => one?.city));
      city = new Set([now, ...others].map((one) => one?.city)).size === 1 ? (same ?? null) : null;
      settled = null;
      if (city === null) say('noCity', 'city');
    }
  }
  if (settled) {
    city = settled.level > 1 ? settled.city : settled.province === '' ? null : cityStateOf(settled);
    district = settled.level === 3 ? settled.name : null;
  }
  const missing = (): void => {
    if (reading.former.length > 0 && settled === null) return;
    const rest = text.slice(reading.end);
    if (city === null) say(masked ? 'masked' : 'noCity', 'city', masked ? '城市' : '');
    const expected = city === null || !divisions.withoutDistricts.has(`${province}/${city}`);
    if (district !== null || !expected) return;
    const zone = ZONE.exec(rest.replace(/^[\s,、/|-]+/, ''));
    if (masked) say('masked', 'district', '区县');
    else if (zone) say('zone', 'district', zone[0]);
    else say('noDistrict', 'district');
  };
  if (reading.candidates.length > 0) {
    const said = reading.candidates[0]?.name ?? '';
    const where = reading.candidates.slice(0, 4).map(placeOf).join('、');
    const more = reading.candidates.length > 4 ? `${where}等 ${reading.candidates.length} 处` : where;
    if (province === null) say('ambiguous', 'province', said, more);
    if (city === null) say('ambiguous', 'city', said, more);
    say('ambiguous', 'district', said, more);
    return { province, city, district, findings };
  }
  if (reading.against) return against(reading, reading.against, { province, city, district, findings });
  missing();
  return { province, city, district, findings };
}

/** 北京市 and its like are their own city, and so are Hong Kong and Macau. */
function cityStateOf(unit: Unit): string | null {
  return /^(?:北京|天津|上海|重庆|香港|澳门)/.test(unit.province) ? unit.province : null;
}

function placeOf(unit: Unit): string {
  const city =
    unit.city === unit.province || unit.city?.endsWith('直辖县级行政区划') ? '' : (unit.city ?? '');
  return unit.level === 3 ? `${unit.province}${city}${unit.name}` : `${unit.province}${city}`;
}

function nothing(masked: boolean): RegionVerdict {
  const fields = ['province', 'city', 'district'] as const;
  const code = masked ? 'masked' : 'noProvince';
  const findings = fields.map((field) => ({
    code: masked ? code : field === 'province' ? 'noProvince' : field === 'city' ? 'noCity' : 'noDistrict',
    field,
    message: masked
      ? MESSAGES.masked('地址', '')
      : MESSAGES[field === 'province' ? 'noProvince' : field === 'city' ? 'noCity' : 'noDistrict']('', ''),
  })) satisfies AddressFinding[];
  return { province: null, city: null, district: null, findings };
}

/** Two readings that contradict each other: the one that names more of its own tree stands. */
function against(
  first: RegionReading,
  second: RegionReading,
  verdict: RegionVerdict & { findings: readonly AddressFinding[] },
): RegionVerdict {
  const unit = first.unit as Unit;
  const other = second.unit ?? second.candidates[0];
  const findings = [...verdict.findings];
  const say = (field: AddressField, said: string, more: string): void => {
    findings.push({ code: 'mismatch', field, message: MESSAGES.mismatch(said, more) });
  };
  if (other === undefined) return { ...verdict, findings };
  const there = second.unit ? placeOf(second.unit) : other.name;
  const here = placeOf(unit);
  if (second.unit && second.tokens > first.tokens) {
    const fromOther = {
      city: second.unit.level > 1 ? second.unit.city : null,
      district: second.unit.level === 3 ? second.unit.name : null,
    };
    say('province', here, there);
    if (unit.level > 1 && fromOther.city !== null && unit.province === second.unit.province) {
      return {
        province: unit.province,
        city: null,
        district: fromOther.district,
        findings: [{ code: 'mismatch', field: 'city', message: MESSAGES.mismatch(there, here) }],
      };
    }
    return {
      province: null,
      ...fromOther,
      findings:
        fromOther.district === null
          ? [...findings, { code: 'noDistrict', field: 'district', message: MESSAGES.noDistrict('', '') }]
          : findings,
    };
  }
  const deep = unit.level > 1 && other.level === 3;
  if (deep) {
    say('district', other.name, here);
    return { ...verdict, district: null, findings };
  }
  if (second.unit === null || other.level === 3) {
    // One name each: the province stands, for a district's name is often given twice.
    say('city', other.name, here);
    say('district', other.name, here);
    return { ...verdict, city: null, district: null, findings };
  }
  for (const field of ['province', 'city', 'district'] as const) say(field, there, here);
  return { province: null, city: null, district: null, findings };
}
