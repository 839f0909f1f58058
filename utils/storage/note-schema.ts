import * as v from 'valibot';
import type { NoteShop } from '../domain/notes/note-shop';
import { FLAG_MEANINGS, NOTE_PLACES, TEMPLATE_KEYS } from '../domain/notes/template';
import { FLAG_COLOURS } from '../domain/shop/flag';
import { idSchema } from './id';

/** Longest text of a template, in characters; a memo holds at most 500 (marketplaces, section 4). */
export const LONGEST_TEMPLATE = 200;

const colour = v.picklist(FLAG_COLOURS);
const meaning = v.picklist(FLAG_MEANINGS);

const template = v.strictObject({
  id: idSchema,
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(12)),
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TEMPLATE)),
  meaning: v.optional(meaning),
  colour: v.optional(colour),
  key: v.optional(
    v.pipe(
      v.string(),
      v.length(1),
      v.check((key) => TEMPLATE_KEYS.includes(key)),
    ),
  ),
  where: v.optional(v.pipe(v.array(v.picklist(NOTE_PLACES)), v.maxLength(3), v.readonly())),
  once: v.optional(v.boolean()),
});

// What the fields mean is said at the domain's type, which this must come to.
/** The shape in which a shop's notes are kept in the settings. */
export const noteShopSchema = v.strictObject({
  colours: v.optional(v.pipe(v.record(meaning, colour), v.readonly())),
  priority: v.pipe(v.array(meaning), v.maxLength(FLAG_MEANINGS.length), v.readonly()),
  locked: v.pipe(v.array(colour), v.maxLength(FLAG_COLOURS.length), v.readonly()),
  templates: v.pipe(v.array(template), v.maxLength(100), v.readonly()),
  hidden: v.pipe(v.array(idSchema), v.maxLength(100), v.readonly()),
  edges: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))),
    v.maxLength(12),
    v.readonly(),
  ),
}) satisfies v.GenericSchema<unknown, NoteShop>;
