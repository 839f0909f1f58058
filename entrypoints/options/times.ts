import type { ShopTime } from '@/utils/domain/replies/greeting';

const two = (value: number) => String(value).padStart(2, '0');

/** @returns a day as yyyy-mm-dd. */
export function dayText({ year, month, day }: ShopTime): string {
  return `${year}-${two(month)}-${two(day)}`;
}

/** @returns a moment as yyyy-mm-dd hh:mm. */
export function momentText(time: ShopTime): string {
  return `${dayText(time)} ${two(time.hour)}:${two(time.minute)}`;
}

/** @returns when a day (`yyyy-mm-dd`) begins in China Standard Time, in milliseconds since 1970; nothing for no day */
export function startOfDay(day: string): number | undefined {
  const at = Date.parse(`${day}T00:00:00+08:00`);
  return Number.isNaN(at) ? undefined : at;
}
