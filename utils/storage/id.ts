import * as v from 'valibot';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
// Digits in such a row, whatever stands between them, are somebody's number and no part of a name that we gave.
const NUMBER = /\d(?:[-._]?\d){6}/;

/**
 * The one shape of an id, in settings as in events: a shop that could be set and not be named by its events would
 * lose them all.
 */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[\w.-]{1,80}$/),
  v.check((value) => UUID.test(value) || (/[a-z]/i.test(value) && !NUMBER.test(value))),
);
