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
