import type { Pack } from '../shop/pack';
import { regionNames } from './region-names';

/**
 * The division data (`scripts/divisions.mjs`). A province is `province|city district district …|city …`; a unit that
 * the province rules directly stands under `省直辖县级行政区划`; `former` holds `city name year city/district …` with an
 * empty city where it is the same one.
 */
export interface DivisionsPack extends Pack<'divisions'> {
  readonly source: string;
  readonly provinces: readonly string[];
  readonly former: readonly string[];
}

/** A place in the tree: a province, a city in it, or a district in that. */
export interface Unit {
  readonly level: 1 | 2 | 3;
  readonly name: string;
  readonly province: string;
  readonly city: string | null;
  /** For a name that is no more: since when, and what stands there now. */
  readonly former?: { readonly year: number | null; readonly now: readonly Unit[] };
}

/** Division data made ready for looking names up. */
export interface Divisions {
  /** The day up to which changes are in the data. */
  readonly date: string;
  /** Units by a name that says its kind (杭州市, 恩施州). */
  readonly full: ReadonlyMap<string, readonly Unit[]>;
  /** Units by the name without its kind (杭州, 恩施). */
  readonly short: ReadonlyMap<string, readonly Unit[]>;
  readonly longest: number;
  /** The characters with which names begin. */
  readonly initials: ReadonlySet<string>;
  /** `province/city` of cities whose addresses name no district. */
  readonly withoutDistricts: ReadonlySet<string>;
}

// Prefectures whose name of now has another stem; 哈密地区 and the like are found by their stem.
const RENAMED_CITIES: readonly (readonly [string, string, string, number])[] = [
  ['湖北省', '襄樊市', '襄阳市', 2010],
  ['云南省', '思茅市', '普洱市', 2007],
  ['云南省', '思茅地区', '普洱市', 2003],
  ['江苏省', '淮阴市', '淮安市', 2000],
  ['内蒙古自治区', '伊克昭盟', '鄂尔多斯市', 2001],
  ['内蒙古自治区', '哲里木盟', '通辽市', 1999],
  ['山东省', '莱芜市', '济南市', 2018],
];
// Its two districts are reefs; addresses there name an island.
const DISTRICTS_UNUSED = '海南省/三沙市';

/** Reads the pack once; about thirty milliseconds. */
export function compileDivisions(pack: DivisionsPack): Divisions {
  const full = new Map<string, Unit[]>();
  const short = new Map<string, Unit[]>();
  const units = new Map<string, Unit>();
  const withoutDistricts = new Set([DISTRICTS_UNUSED]);
  let longest = 2;
  const put = (map: Map<string, Unit[]>, name: string, unit: Unit): void => {
    const known = map.get(name);
    if (known) known.push(unit);
    else map.set(name, [unit]);
    longest = Math.max(longest, name.length);
  };
  const add = (unit: Unit): void => {
    units.set(pathOf(unit.province, unit.city, unit.level === 3 ? unit.name : null), unit);
    if (isDirectGroup(unit.name)) return;
    const names = regionNames(unit.name);
    for (const name of names.full) put(full, name, unit);
    for (const name of names.short) put(short, name, unit);
  };
  for (const line of pack.provinces) {
    const [province = '', ...cities] = line.split('|');
    add({ level: 1, name: province, province, city: null });
    for (const entry of cities) {
      const [city = '', ...districts] = entry.split(' ');
      add({ level: 2, name: city, province, city });
      for (const name of districts) add({ level: 3, name, province, city });
      if (districts.length === 0) withoutDistricts.add(`${province}/${city}`);
    }
  }
  const addFormer = (unit: Unit): void => put(full, unit.name, unit);
  for (const line of pack.former) {
    const [province = '', ...entries] = line.split('|');
    for (const entry of entries) {
      const [city = '', name = '', year = '', ...targets] = entry.split(' ');
      const now = targets.flatMap((target) => {
        const [to = '', district = ''] = target.split('/');
        return units.get(pathOf(province, to || city, district || null)) ?? [];
      });
      addFormer({ level: 3, name, province, city, former: { year: Number(year), now } });
    }
  }
  for (const [province, name, to, year] of RENAMED_CITIES) {
    const now = units.get(pathOf(province, to, null));
    if (now) addFormer({ level: 2, name, province, city: name, former: { year, now: [now] } });
  }
  for (const now of [...units.values()]) {
    if (now.level !== 2 || !now.name.endsWith('市') || now.name === now.province) continue;
    for (const kind of now.province === '内蒙古自治区' ? ['地区', '盟'] : ['地区']) {
      const name = `${now.name.slice(0, -1)}${kind}`;
      if (!full.has(name))
        addFormer({ level: 2, name, province: now.province, city: name, former: { year: null, now: [now] } });
    }
  }
  const initials = new Set([...full.keys(), ...short.keys()].map((name) => name[0] ?? ''));
  return { date: pack.version, full, short, longest, initials, withoutDistricts };
}

/** Whether a name is the data's heading over units that a province rules itself. */
export function isDirectGroup(name: string): boolean {
  return name.endsWith('直辖县级行政区划');
}

function pathOf(province: string, city: string | null, district: string | null): string {
  return `${province}/${city ?? ''}/${district ?? ''}`;
}
