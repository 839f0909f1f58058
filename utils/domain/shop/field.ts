/**
 * What reading one field of a page gave. `rung` is the place of the locator that hit, 0 being the best;
 * a masked value (138****0000) is shown and passed on as it stands, never filled in as if it were whole.
 */
export type Field<T = string> =
  | { readonly state: 'found'; readonly value: T; readonly rung: number }
  | { readonly state: 'masked'; readonly value: T; readonly rung: number }
  | { readonly state: 'absent' | 'ambiguous' | 'notReady' };

/** @returns the value of a field that was read, masked or not, else undefined. */
export function fieldValue<T>(field: Field<T> | undefined): T | undefined {
  return field?.state === 'found' || field?.state === 'masked' ? field.value : undefined;
}

/** @returns the value only where the page showed it whole. */
export function wholeValue<T>(field: Field<T> | undefined): T | undefined {
  return field?.state === 'found' ? field.value : undefined;
}
