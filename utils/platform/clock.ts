import type { ShopTime } from '../domain/replies/greeting';

const ZONE = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
});

/** @returns the time now, in milliseconds since 1970. */
export function now(): number {
  return Date.now();
}

/** @returns a moment as the shop's wall clock shows it: shops run on China Standard Time wherever the agent sits. */
export function shopTime(at: number): ShopTime {
  const parts = Object.fromEntries(ZONE.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return {
    year: parts.year ?? 0,
    month: parts.month ?? 0,
    day: parts.day ?? 0,
    hour: parts.hour ?? 0,
    minute: parts.minute ?? 0,
  };
}
