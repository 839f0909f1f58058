/** Rules about whom a text is for and what is not filled in: nothing may be allowed there, whatever the words. */
const FIXED = ['wording.privacy.', 'wording.window.', 'wording.variable.'];

/** @returns whether words of a rule can be let pass as a false alarm */
export function canBeHarmless(rule: string): boolean {
  return !FIXED.some((start) => rule.startsWith(start));
}
