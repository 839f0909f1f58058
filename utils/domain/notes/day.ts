/** A day of the shop's calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DATE = /^(?:((?:20)?\d{2})[-./年])?(\d{1,2})[-./月](\d{1,2})[日号]?$/;

/** @returns a day as ISO date */
export function dayOf({ year, month, day }: Day): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** @returns the day so many days later, or earlier where the number is negative */
export function dayAfter({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * Reads a date as agents write it (11-22, 11.22, 2015.03.09, 11月22日); without a year it is the day nearest to today.
 * @returns nothing where there is no such day
 */
export function readDay(text: string, today: Day): Day | undefined {
  const [, year, month, day] = DATE.exec(text.trim()) ?? [];
  if (month === undefined || day === undefined) return undefined;
  const years =
    year === undefined
      ? [today.year, today.year - 1, today.year + 1]
      : [Number(year.length === 2 ? `20${year}` : year)];
  const away = (one: Day) => Math.abs(daysBetween(today, one));
  return years
    .map((inYear) => ({ year: inYear, month: Number(month), day: Number(day) }))
    .filter(exists)
    .reduce<Day | undefined>((near, one) => (near && away(near) <= away(one) ? near : one), undefined);
}

function exists({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

/** @returns how many days `to` is after `from` */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000);
}
