/** A rectangle in window pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the panel should be. */
export interface PanelWish {
  readonly dock: 'left' | 'right' | 'free';
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const FREE_HEIGHT = 640;
const LEAST_HEIGHT = 200;
const GAP = 8;

/**
 * Places the panel where the agent wants it without ever covering what is to be avoided (composer, send button): a
 * docked one changes sides, and where neither side is free it ends above what is in its way.
 */
export function placePanel(
  wish: PanelWish,
  screen: { width: number; height: number },
  avoid: readonly Box[],
): Box {
  const width = Math.min(wish.width, screen.width);
  const docked = (side: 'left' | 'right'): Box => ({
    left: side === 'left' ? 0 : screen.width - width,
    top: 0,
    width,
    height: screen.height,
  });
  if (wish.dock !== 'free') {
    const first = docked(wish.dock);
    const second = docked(wish.dock === 'left' ? 'right' : 'left');
    const free = [first, second].find((box) => !avoid.some((other) => overlaps(box, other)));
    return free ?? above(first, avoid);
  }
  const height = Math.min(FREE_HEIGHT, screen.height - 2 * GAP);
  const box = {
    left: clamp(wish.x, 0, screen.width - width),
    top: clamp(wish.y, 0, Math.max(0, screen.height - height)),
    width,
    height,
  };
  const inWay = avoid.filter((other) => overlaps(box, other));
  if (inWay.length === 0) return box;
  const beside = [
    { ...box, left: Math.min(...inWay.map(({ left }) => left)) - width - GAP },
    { ...box, left: Math.max(...inWay.map((other) => other.left + other.width)) + GAP },
  ].find(
    (one) =>
      one.left >= 0 && one.left + width <= screen.width && !avoid.some((other) => overlaps(one, other)),
  );
  return beside ?? above(box, avoid);
}

function above(box: Box, avoid: readonly Box[]): Box {
  const inWay = avoid.filter(({ left, width }) => left < box.left + box.width && box.left < left + width);
  const bottom = Math.min(box.top + box.height, ...inWay.map(({ top }) => top - GAP));
  const top = Math.max(0, Math.min(box.top, bottom - LEAST_HEIGHT));
  return { ...box, top, height: Math.max(0, bottom - top) };
}

/** Whether two rectangles share any area. */
export function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
