import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, overlaps, type PanelWish, placePanel } from '@/utils/page/place-panel';

const SCREEN = { width: 1440, height: 900 };
const wish = (change: Partial<PanelWish> = {}): PanelWish => ({
  dock: 'right',
  x: 40,
  y: 80,
  width: 372,
  ...change,
});

const screens = fc.record({
  width: fc.integer({ min: 200, max: 4000 }),
  height: fc.integer({ min: 120, max: 2400 }),
});
const wishes = fc.record({
  dock: fc.constantFrom('left', 'right', 'free'),
  x: fc.oneof(fc.integer({ min: -5000, max: 9000 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
  y: fc.integer({ min: -5000, max: 9000 }),
  width: fc.integer({ min: 320, max: 480 }),
});
const boxes = fc.record({
  left: fc.integer({ min: -200, max: 4000 }),
  top: fc.integer({ min: -200, max: 2400 }),
  width: fc.integer({ min: 0, max: 3000 }),
  height: fc.integer({ min: 0, max: 1500 }),
});

const place = (w: PanelWish, screen: { width: number; height: number }, avoid: readonly Box[]) =>
  placePanel(w, screen, avoid);

describe('the panel', () => {
  it('never lies over what is to be avoided; rather it is not there at all', () => {
    fc.assert(
      fc.property(wishes, screens, fc.array(boxes, { maxLength: 4 }), (w, screen, avoid) => {
        const box = place(w, screen, avoid);
        if (box.height > 0) expect(avoid.filter((other) => overlaps(box, other))).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is always wholly inside the window', () => {
    fc.assert(
      fc.property(wishes, screens, fc.array(boxes, { maxLength: 4 }), (w, screen, avoid) => {
        const { left, top, width, height } = place(w, screen, avoid);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(height).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(screen.width + 1e-6);
        expect(top + height).toBeLessThanOrEqual(screen.height + 1e-6);
      }),
      { numRuns: 3_000 },
    );
  });

  it('stands where it is wished when nothing is in its way', () => {
    fc.assert(
      fc.property(wishes, (w) => {
        const box = place(w, SCREEN, []);
        if (w.dock === 'free') expect(box).toMatchObject({ width: w.width, height: 640 });
        else
          expect(box).toEqual({
            left: w.dock === 'left' ? 0 : SCREEN.width - w.width,
            top: 0,
            width: w.width,
            height: 900,
          });
      }),
    );
  });

  it('changes sides for a composer on its own side', () => {
    const composer = { left: 1200, top: 700, width: 240, height: 200 };
    expect(place(wish(), SCREEN, [composer])).toMatchObject({ left: 0, height: 900 });
    expect(place(wish({ dock: 'left' }), SCREEN, [composer])).toMatchObject({ left: 0, height: 900 });
  });

  it('ends above a composer as wide as the window', () => {
    expect(place(wish(), SCREEN, [{ left: 0, top: 700, width: 1440, height: 200 }])).toMatchObject({
      left: 1068,
      top: 0,
      height: 692,
    });
  });

  it('is gone in a window that is a composer and nothing else', () => {
    expect(place(wish(), SCREEN, [{ left: 0, top: 0, ...SCREEN }]).height).toBe(0);
  });

  it('free, steps beside what it would cover', () => {
    const composer = { left: 300, top: 500, width: 200, height: 100 };
    expect(place(wish({ dock: 'free', x: 200, y: 100 }), SCREEN, [composer])).toMatchObject({
      left: 508,
      top: 100,
      height: 640,
    });
  });
});
