import type { Feature } from './context';

const key = (id: Feature['id']) => Symbol.for(`antou.feature.${id}`);

/** Puts a feature that is loaded on demand into the isolated world, where the always-on script finds it. */
export function provideFeature(feature: Feature): void {
  (globalThis as Record<symbol, unknown>)[key(feature.id)] = feature;
}

/** @returns a feature that has been loaded into this frame */
export function providedFeature(id: Feature['id']): Feature | undefined {
  return (globalThis as Record<symbol, unknown>)[key(id)] as Feature | undefined;
}
