/** Wall-clock time in the shop's zone; the domain never reads the clock itself. */
export interface ShopTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const MORNING_FROM = 5;
const NOON = 12;

/**
 * The greeting for the time of day: 早上好 before noon, else 您好 (001-01). The manual's "from 0:00" is read as from
 * 05:00: nobody wishes a good morning at one at night.
 */
export function greeting({ hour }: ShopTime): string {
  return hour >= MORNING_FROM && hour < NOON ? '早上好' : '您好';
}

/** The date as notes carry it: `11-22` (manual 002: 原因+客服名/日期). */
export function noteDate({ month, day }: ShopTime): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The date with its year, as manual 004 writes it: `2015.03.09` (004-31). */
export function noteDay({ year, month, day }: ShopTime): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('.');
}
