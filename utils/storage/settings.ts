import * as v from 'valibot';
import { type CheckShop, type CourierRegion, FRESH_CHECKS } from '../domain/checks/check-settings';
import { FRESH_NOTES, type NoteShop } from '../domain/notes/note-shop';
import { FRESH_GUARD, type GuardShop, type GuardSite } from '../domain/wording/guard-settings';
import { idSchema } from './id';
import { noteShopSchema } from './note-schema';
import type { Unusable } from './revised-store';

/** Number of the settings' shape; each rise has a migration in `migrations/`. */
export const SETTINGS_VERSION = 4;

const text = (longest: number) => v.pipe(v.string(), v.trim(), v.maxLength(longest));

const shop = v.strictObject({
  /** Made once; the shop's events carry it. */
  id: idSchema,
  site: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  title: text(40),
  /** Who works here: the name in notes and greetings. */
  agent: text(20),
  /** Id of the flag scheme; none until one is chosen, and colours then stay as they are. */
  scheme: v.optional(text(40)),
});

const isoTime = v.pipe(v.string(), v.isoTimestamp());

// What the fields mean is said at the domain's types, which these must come to.
const guardShop = v.strictObject({
  since: v.optional(isoTime),
  live: v.boolean(),
  cutoff: v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)),
  shipsOnHolidays: v.boolean(),
  closedDays: v.pipe(v.array(v.pipe(v.string(), v.isoDate())), v.maxLength(400), v.readonly()),
  priceLimit: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100_000)),
  signOff: v.optional(v.strictObject({ salt: text(64), key: text(128) })),
  reasons: v.pipe(v.array(v.pipe(text(16), v.minLength(1))), v.maxLength(4), v.readonly()),
}) satisfies v.GenericSchema<unknown, GuardShop>;

const guardSite = v.strictObject({
  longest: v.optional(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(100_000))),
  refusesRepeats: v.optional(v.boolean()),
}) satisfies v.GenericSchema<unknown, GuardSite>;

const courierRegion = v.strictObject({
  place: v.pipe(text(20), v.minLength(1)),
  kind: v.picklist(['refused', 'surcharge']),
  couriers: v.pipe(v.array(v.pipe(text(20), v.minLength(1))), v.maxLength(20), v.readonly()),
  yuan: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(10_000))),
}) satisfies v.GenericSchema<unknown, CourierRegion>;

const checkShop = v.strictObject({
  list: text(40),
  items: v.optional(v.pipe(v.array(idSchema), v.maxLength(40), v.readonly())),
  own: v.pipe(
    v.array(v.strictObject({ id: idSchema, title: v.pipe(text(30), v.minLength(1)) })),
    v.maxLength(20),
    v.readonly(),
  ),
  largeOrder: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1_000_000)),
  regions: v.optional(v.pipe(v.array(courierRegion), v.maxLength(200), v.readonly())),
}) satisfies v.GenericSchema<unknown, CheckShop>;

/** Features that can be switched off, by id. */
export const FEATURE_IDS = ['replies', 'guard', 'notes', 'checks'] as const;

/** The schema of the settings as they are stored. */
export const settingsSchema = v.strictObject({
  schemaVersion: v.literal(SETTINGS_VERSION),
  shops: v.pipe(v.array(shop), v.maxLength(200)),
  /** The shop that a site's tabs belong to unless a tab has chosen another. */
  currentShop: v.record(v.string(), v.string()),
  /** Sites that are switched off. */
  sitesOff: v.array(v.string()),
  features: v.record(v.picklist(FEATURE_IDS), v.boolean()),
  guard: v.strictObject({
    /** By shop id; by site id where no shop is set up. */
    shops: v.record(v.string(), guardShop),
    sites: v.record(v.string(), guardSite),
  }),
  checks: v.strictObject({
    /** By shop id; by site id where no shop is set up. */
    shops: v.record(v.string(), checkShop),
  }),
  /** By shop id: what is set about notes and flags. */
  notes: v.strictObject({ shops: v.record(v.string(), noteShopSchema) }),
  panel: v.strictObject({
    open: v.boolean(),
    dock: v.picklist(['left', 'right', 'free']),
    /** Place of a free panel, in pixels from the window's left and top. */
    x: v.pipe(v.number(), v.finite()),
    y: v.pipe(v.number(), v.finite()),
    width: v.pipe(v.number(), v.minValue(320), v.maxValue(480)),
  }),
  /** When the notice of what is recorded was read (ISO time); until then the welcome page asks. */
  noticeReadAt: v.optional(v.string()),
});

/** The settings of this browser. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** One shop that somebody works in. */
export type ShopSettings = Settings['shops'][number];

/** @returns what is set about a shop's notes and flags (by shop id) */
export function notesOf(settings: Settings, shop: string): NoteShop {
  return settings.notes.shops[shop] ?? FRESH_NOTES;
}

/** @returns the guard's settings of a shop (by shop id, or by site id where no shop is set up) */
export function guardOf(settings: Settings, key: string): GuardShop {
  return settings.guard.shops[key] ?? FRESH_GUARD;
}

/** @returns the order checks' settings of a shop (by shop id, or by site id where no shop is set up) */
export function checksOf(settings: Settings, key: string): CheckShop {
  return settings.checks.shops[key] ?? FRESH_CHECKS;
}

/** What a new installation starts with. */
export function freshSettings(): Settings {
  return {
    schemaVersion: SETTINGS_VERSION,
    shops: [],
    currentShop: {},
    sitesOff: [],
    features: { replies: true, guard: true, notes: true, checks: true },
    guard: { shops: {}, sites: {} },
    checks: { shops: {} },
    notes: { shops: {} },
    panel: { open: false, dock: 'right', x: 40, y: 80, width: 372 },
  };
}

/** Checks a value against the schema. */
export function parseSettings(
  value: unknown,
): { ok: true; settings: Settings } | { ok: false; fault: Unusable } {
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'number' && version > SETTINGS_VERSION) {
    return { ok: false, fault: { code: 'tooNew', where: `schemaVersion = ${version}` } };
  }
  const result = v.safeParse(settingsSchema, value);
  if (result.success) return { ok: true, settings: result.output };
  const [issue] = result.issues;
  return { ok: false, fault: { code: 'broken', where: v.getDotPath(issue) ?? issue.message } };
}
