import type { Divisions, Unit } from './divisions';

/** A region as it stands in a text. */
export interface RegionReading {
  readonly start: number;
  readonly end: number;
  /** The deepest unit that is certain. */
  readonly unit: Unit | null;
  /** Units of one name, none of which is more likely than the others. */
  readonly candidates: readonly Unit[];
  /** How many units were named, and how strongly. */
  readonly tokens: number;
  readonly weight: number;
  /** Former names that led to the units. */
  readonly former: readonly Unit[];
  /** A second region right after this one, to which it does not belong. */
  readonly against?: RegionReading;
}

const SEPARATORS = /[\s,、/|>\\\-_.·•:;。]/;
// Also names of districts or the beginning of something else; they stand for a district only in their own city.
const GENERIC = new Set([
  '城区',
  '郊区',
  '矿区',
  '东区',
  '西区',
  '南区',
  '北区',
  '市中区',
  '新城区',
  '市区',
  '中区',
]);
// After a name without its kind these make it the name of a road, a building or a town.
// A street or a town with a name of its own: 宝安西乡街道.
const TOWN = /^[一-鿿]{2,4}(?:街道|镇|乡)/;
const ROAD =
  /^(?:[东西南北中]?(?:[一二三四五六七八九十]?路|大?街(?!道)|大道|道(?!里|外)|巷|弄|胡同)|大厦|大酒店|酒店|宾馆|饭店|大学|学院|银行|湾(?!里)|商会|人家|国际)/;
const PLACE =
  /^(?:[东西南北]?(?:门|站|广场)|桥|湖|山|河|江|港|寺|村|庄|镇|乡|街道|花园|小区|医院|机场|公园|新村|中心|府|苑|里|口|岭|塘|园|城|区|县|市)/;
const STREET_AFTER = /^(?:[东西南北中]?(?:路|大?街(?!道)|大道|巷|弄|胡同)|大厦|商会|饭店|酒店)/;
// 广州市场, 河西区块: the kind belongs to the next word.
const NOT_A_NAME = /^(?:市场|区[块域间]|县道)/;
// The prefecture of Ili stands above two others.
const ABOVE: Readonly<Record<string, readonly string[]>> = { 伊犁哈萨克自治州: ['塔城地区', '阿勒泰地区'] };
const FILLERS: readonly { readonly pattern: RegExp; readonly when?: (unit: Unit | null) => boolean }[] = [
  { pattern: /^(?:中华人民共和国|中国)/, when: (unit) => unit === null },
  {
    pattern:
      /^(?:市辖区|省直辖县级行政(?:区划|单位)|省直辖行政单位|省直辖县|自治区直辖县级行政(?:区划|单位)|直辖县级)/,
  },
  { pattern: /^县(?=[\s,/|-]|[一-鿿]{2,8}县)/, when: (unit) => unit?.province === '重庆市' },
  { pattern: /^(?:新界|九龙(?!城)|香港岛|港岛)/, when: (unit) => unit !== null && isCityState(unit) },
  { pattern: /^雄安新区/, when: (unit) => unit?.province === '河北省' },
  {
    pattern: /^(?:生产建设)?兵团(?:第?[一二三四五六七八九十\d]+师)?/,
    when: (unit) => unit?.province === '新疆维吾尔自治区',
  },
];
const FILLER_INITIALS = /[中市省自直县新九香港雄生兵]/;
// A longer text is no address; what comes after is not looked at.
const LONGEST_ADDRESS = 400;
const RECENT = 2010;

/** Finds where a text names its region: the deepest reading, of two such the first. */
export function findRegion(text: string, divisions: Divisions): RegionReading | undefined {
  const readings: RegionReading[] = [];
  let best: RegionReading | undefined;
  let score = 0;
  for (let at = 0; at < Math.min(text.length, LONGEST_ADDRESS); at++) {
    if (!divisions.initials.has(text[at] ?? '')) continue;
    const before = text[at - 1] ?? ' ';
    const boundary = !/[一-鿿A-Za-z\d]/.test(before);
    const found = extend(text, at, null, divisions, boundary, 0);
    if (found.tokens === 0) continue;
    const level = found.unit?.level ?? 1;
    const value = level * 10 + Math.min(found.tokens, 3) * 4 + (found.unit === null ? -6 : 0);
    const reading = { ...found, start: at };
    readings.push(reading);
    if (value > score) {
      best = reading;
      score = value;
    }
  }
  if (best === undefined) return undefined;
  // 浙江省南京市鼓楼区: what stands right before and is not around it contradicts it.
  const { start } = best;
  const head = readings.find((one) => one.end <= start && skip(text, one.end, one.unit) === start);
  return head?.unit ? { ...head, against: best } : withConflict(text, best, divisions);
}

/** @returns whether `unit` lies in `above` */
function isInside(unit: Unit, above: Unit): boolean {
  if (unit.province !== above.province || unit.level <= above.level) return false;
  if (above.level === 1) return true;
  const cities = [above.city, ...(above.former?.now.map((now) => now.city) ?? [])];
  return cities.includes(unit.city) || (unit.former?.now.some((now) => cities.includes(now.city)) ?? false);
}

function isAround(unit: Unit, inside: Unit): boolean {
  if (unit.province !== inside.province) return false;
  if (unit.level === 1) return true;
  if (unit.level === 2)
    return unit.city === inside.city || (inside.former?.now.some((now) => now.city === unit.city) ?? false);
  return inside.level === 3 && unit.name === inside.name && unit.city === inside.city;
}

type Extended = Omit<RegionReading, 'start' | 'against'>;

function extend(
  text: string,
  from: number,
  unit: Unit | null,
  divisions: Divisions,
  boundary: boolean,
  depth: number,
): Extended {
  let best: Extended = { end: from, unit, candidates: [], tokens: 0, weight: 0, former: [] };
  if (depth > 8) return best;
  const at = skip(text, from, unit);
  if (!divisions.initials.has(text[at] ?? '')) return best;
  let blocked = false;
  const keep = (found: Extended): void => {
    if (found.weight > best.weight) best = found;
  };
  const step = (units: readonly Unit[], end: number, weight: number): void => {
    const [only, ...others] = units;
    if (only === undefined) return;
    if (others.length > 0) {
      keep({ end, unit, candidates: units, tokens: 1, weight, former: [] });
      return;
    }
    const next = extend(text, end, only, divisions, true, depth + 1);
    const former = only.former ? [only, ...next.former] : next.former;
    keep({ ...next, tokens: next.tokens + 1, weight: next.weight + weight, former });
  };
  for (let length = Math.min(divisions.longest, text.length - at); length >= 2; length--) {
    const name = text.substr(at, length);
    const end = at + length;
    const full = NOT_A_NAME.test(text.slice(end - 1, end + 1)) ? undefined : divisions.full.get(name);
    if (full) {
      if (unit && full.some((one) => isAround(one, unit) && !one.former)) {
        const next = extend(text, end, unit, divisions, true, depth + 1);
        keep({ ...next, weight: next.weight + 1 });
      }
      const generic = GENERIC.has(name) && !(unit && (unit.level === 2 || isCityState(unit)));
      if (!generic && (boundary || unit !== null || (full[0]?.level ?? 3) < 3))
        step(choose(full, unit), end, 10 + length);
      const below = unit === null ? undefined : ABOVE[unit.name];
      if (below?.includes(name)) step(full, end, 10 + length);
    }
    const short: readonly Unit[] | undefined = blocked ? undefined : divisions.short.get(name);
    if (short && (full === undefined || unit === null)) {
      const fit = chooseShort(short, unit, boundary, text.slice(end, end + divisions.longest), divisions);
      // 井陉矿 that does not stand for 井陉矿区 is no 井陉 either.
      blocked = unit !== null && fit.length === 0 && short.some((one) => isInside(one, unit));
      if (unit !== null || boundary) step(fit, end, 5 + length);
      else if (fit[0]?.level === 1) {
        // Right after other characters a short name counts only with more of its region behind it.
        const next = extend(text, end, fit[0], divisions, true, depth + 1);
        if (next.tokens > 0) keep({ ...next, tokens: next.tokens + 1, weight: next.weight + 5 + length });
      }
    }
  }
  return best;
}

function isCityState(unit: Unit): boolean {
  return /^(?:香港|澳门)/.test(unit.province);
}

function choose(units: readonly Unit[], above: Unit | null): readonly Unit[] {
  if (above === null) {
    const high = units.filter((unit) => unit.level < 3).sort((one, other) => one.level - other.level)[0];
    if (high) return [high];
    const current = units.filter((unit) => !unit.former);
    const recent = units.filter((unit) => !current.includes(unit) && (unit.former?.year ?? 0) >= RECENT);
    return distinct(current.length > 0 ? [...current, ...recent] : units);
  }
  const inside = units.filter((unit) => isInside(unit, above));
  const upper = inside.filter((unit) => unit.level === 2 && !unit.former);
  if (upper.length > 0) return upper;
  const current = inside.filter((unit) => !unit.former);
  const upperOnce = inside.filter((unit) => unit.level === 2);
  if (current.length === 0 && upperOnce.length > 0) return distinct(upperOnce);
  // 资阳市简阳市: the same name, but of a city that it has left.
  return distinct(
    current.length > 0
      ? current
      : inside.filter((unit) => unit.city === above.city).length > 0
        ? inside.filter((unit) => unit.city === above.city)
        : inside,
  );
}

function chooseShort(
  units: readonly Unit[],
  above: Unit | null,
  boundary: boolean,
  after: string,
  divisions: Divisions,
): readonly Unit[] {
  const fit = units.filter((unit) => {
    // 唐山路北区: what looks like a road goes on as the name of a district of that place.
    if (namesInside(after, unit, divisions)) return true;
    // 红谷滩新区 and 江北新区 are not always the district of that stem.
    if (ROAD.test(after) || (unit.level === 3 && unit.name.endsWith('区') && after.startsWith('新区')))
      return false;
    return unit.level < 3 || !PLACE.test(after) || TOWN.test(after);
  });
  if (above !== null) return choose(fit, above);
  const high = fit.filter((unit) => unit.level < 3).sort((one, other) => one.level - other.level);
  if (high[0]) return high[0].level === 1 || high.length === 1 ? [high[0]] : [];
  // 义乌, 昆山: a town of its own that nothing else is called after.
  const [only, ...others] = units;
  return boundary && only && others.length === 0 && only.name.endsWith('市') ? fit : [];
}

function namesInside(text: string, above: Unit, divisions: Divisions): boolean {
  for (let length = 2; length <= Math.min(divisions.longest, text.length); length++)
    if (divisions.full.get(text.slice(0, length))?.some((unit) => isInside(unit, above))) return true;
  return false;
}

/** Two records of one change are one candidate. */
function distinct(units: readonly Unit[]): readonly Unit[] {
  const seen = new Map<string, Unit>();
  for (const unit of units) {
    const now = unit.former?.now.map((one) => `${one.city}${one.name}`).join() ?? `${unit.city}${unit.name}`;
    const key = `${unit.province}${now}`;
    if (!seen.has(key)) seen.set(key, unit);
  }
  return [...seen.values()];
}

function skip(text: string, from: number, unit: Unit | null): number {
  let at = from;
  for (;;) {
    while (unit !== null && at < text.length && SEPARATORS.test(text[at] ?? '')) at++;
    if (!FILLER_INITIALS.test(text[at] ?? '')) return at;
    const rest = text.slice(at, at + 24);
    const filler = FILLERS.map(({ pattern, when }) =>
      when?.(unit) === false ? null : pattern.exec(rest),
    ).find((found) => found !== null);
    if (!filler) return at;
    at += filler[0].length;
  }
}

function withConflict(text: string, reading: RegionReading, divisions: Divisions): RegionReading {
  const { unit } = reading;
  if (unit === null) return reading;
  const at = skip(text, reading.end, unit);
  for (let length = Math.min(divisions.longest, text.length - at); length >= 3; length--) {
    const units = divisions.full.get(text.substr(at, length));
    if (units === undefined || GENERIC.has(text.substr(at, length))) continue;
    if (STREET_AFTER.test(text.slice(at + length, at + length + 4))) continue;
    const level = Math.min(...units.map((one) => one.level));
    if (level === 3 && divisions.withoutDistricts.has(`${unit.province}/${unit.city}`)) continue;
    if (level === 3 && unit.level === 3 && !units.some((one) => one.city === unit.city)) continue;
    const second = extend(text, at, null, divisions, true, 0);
    if (second.tokens === 0 || (unit.level === 3 && level < 3 && second.tokens < 2)) continue;
    return { ...reading, against: { ...second, start: at } };
  }
  return reading;
}
