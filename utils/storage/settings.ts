import * as v from 'valibot';
import { idSchema } from './id';

/** Number of the settings' shape; each rise has a migration in `migrations/`. */
export const SETTINGS_VERSION = 2;

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

/** What a new installation starts with. */
export function freshSettings(): Settings {
  return {
    schemaVersion: SETTINGS_VERSION,
    shops: [],
    currentShop: {},
    sitesOff: [],
    features: { replies: true, guard: true, notes: true, checks: true },
    panel: { open: false, dock: 'right', x: 40, y: 80, width: 372 },
  };
}

/** Why settings or a backup cannot be used: a code, and where in them the fault is. */
export interface Unusable {
  readonly code: 'broken' | 'tooNew' | 'otherKind' | 'migrationFailed';
  readonly where: string;
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
