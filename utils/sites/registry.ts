import type { Definition } from './definition';
import { pinduoduo } from './pinduoduo/definition';
import { practice } from './practice/definition';

/** The shipped definitions. The practice shop is no part of a release. */
export const DEFINITIONS: readonly Definition[] =
  import.meta.env.MODE === 'production' ? [pinduoduo] : [pinduoduo, practice];

/** @returns the definition for an origin (`https://host`), by host only. */
export function definitionFor(origin: string): Definition | undefined {
  return DEFINITIONS.find((definition) => definition.origins.some((pattern) => fitsOrigin(pattern, origin)));
}

function fitsOrigin(pattern: string, origin: string): boolean {
  const wanted = pattern.replace(/\/\*$/, '');
  // A match pattern without a port stands for any port, as in the browser's own matching.
  return origin === wanted || origin.startsWith(`${wanted}:`);
}
