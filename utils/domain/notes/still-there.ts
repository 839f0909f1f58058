const DAY_MINUTES = 24 * 60;
const MINUTE = 60_000;
/** China Standard Time has no summer time. */
const ZONE_MINUTES = 8 * 60;
/** Without a note for so long somebody else may sit there. */
const PAUSE_MINUTES = 30;

/**
 * Whether to ask who is at the desk before a note: the name in it is the proof of commission (000-09). After a pause,
 * after a shift's edge, and where nothing is known of anybody.
 * @param last when this browser last wrote a note or was told who is there, in milliseconds since 1970
 * @param edges times of day at which shifts change, `HH:MM` in China Standard Time
 */
export function mustAskWho(last: number | undefined, now: number, edges: readonly string[]): boolean {
  if (last === undefined || now < last) return true;
  const [from, to] = [minutes(last), minutes(now)];
  if (to - from >= PAUSE_MINUTES) return true;
  return edges.some((edge) => {
    const [hour = 0, minute = 0] = edge.split(':').map(Number);
    const today = Math.floor(from / DAY_MINUTES) * DAY_MINUTES + hour * 60 + minute;
    return [today, today + DAY_MINUTES].some((at) => from < at && at <= to);
  });
}

function minutes(at: number): number {
  return Math.floor(at / MINUTE) + ZONE_MINUTES;
}
