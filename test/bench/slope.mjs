// Does a series rise? The median of all slopes between two samples: one odd sample does not bend it.
import { median } from './figures.mjs';

/** @returns rise per minute of samples `{ at (ms), value }` */
export function slope(samples) {
  const slopes = samples.flatMap((one, at) =>
    samples.slice(at + 1).map((other) => (other.value - one.value) / ((other.at - one.at) / 60_000)),
  );
  return slopes.length > 0 ? median(slopes) : 0;
}
