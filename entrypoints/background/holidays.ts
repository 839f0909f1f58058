import { getHolidaysInRange } from 'chinese-days';

const DAYS = 30;
const DAY = 86_400_000;
const SHANGHAI = 8 * 3_600_000;

/** @returns the public holidays of the coming 30 days, as days in China; none for a year that is not known yet */
export function comingHolidays(now: number): string[] {
  const day = (at: number) => new Date(at + SHANGHAI).toISOString().slice(0, 10);
  return getHolidaysInRange(day(now), day(now + DAYS * DAY), false);
}
