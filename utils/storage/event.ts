import * as v from 'valibot';
import { FLAG_COLOURS } from '../domain/shop/flag';
import { idSchema as id } from './id';

const PHONE = /^(?:(?:86-?)?1[3-9]\d-?\d{4}-?\d{4}(?:-\d{1,4})?|0\d{2,3}-?\d{7,8})$/;

/** A platform's order number: never something that may be a phone number. */
export const orderNoSchema = v.pipe(
  v.string(),
  v.regex(/^[\w-]{4,32}$/),
  v.check((value) => !PHONE.test(value)),
);

/** What happened, by kind. */
export const EVENT_KINDS = [
  'reply.inserted',
  'reply.failed',
  'guard.held',
  'guard.counted',
  'guard.escaped',
  'guard.signedOff',
  'guard.overridden',
  'guard.replaced',
  'guard.unguarded',
  'note.written',
  'note.failed',
  'note.undone',
  'check.inserted',
  'check.confirmed',
  'check.reminded',
] as const;

/**
 * One event of the logbook (日志). Ids and codes only: no buyer's name, phone, address or message fits in any field.
 * `order` is the platform's order number, the reference that commission is proved by (000-09).
 */
export const eventSchema = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  kind: v.picklist(EVENT_KINDS),
  site: id,
  shop: v.optional(id),
  /** The agent's own name, as set in this browser. */
  agent: v.optional(v.pipe(v.string(), v.maxLength(20))),
  order: v.optional(orderNoSchema),
  rule: v.optional(id),
  reply: v.optional(id),
  template: v.optional(id),
  /** The flag's colour after a note. */
  colour: v.optional(v.picklist(FLAG_COLOURS)),
  /** Whether the order was read again and held the note; false where it was saved and could not be read back. */
  verified: v.optional(v.boolean()),
  code: v.optional(id),
});

/** One row of the logbook. */
export type LogEvent = v.InferOutput<typeof eventSchema>;

/** An event as a feature reports it: id, time and who are added on the way. */
export type EventReport = Omit<LogEvent, 'id' | 'at' | 'site' | 'shop' | 'agent'>;
