import { type MeaningColours, priorityOf } from '@/utils/domain/notes/flag-scheme';
import { FRESH_NOTES, type NoteShop } from '@/utils/domain/notes/note-shop';
import type { FlagMeaning, NoteTemplate } from '@/utils/domain/notes/template';
import type { FlagColour } from '@/utils/domain/shop/flag';
import { notesOf, type Settings } from '@/utils/storage/settings';

/** A change of the settings. */
type SettingsChange = (settings: Settings) => Settings;

/** @returns a change of what is set about a shop's notes */
export function changeNotes(shop: string, change: (notes: NoteShop) => NoteShop): SettingsChange {
  return (settings) => {
    const notes = change(notesOf(settings, shop));
    return { ...settings, notes: { shops: { ...settings.notes.shops, [shop]: notes } } } as Settings;
  };
}

/** @returns a change of a meaning's colour; none leaves colours alone for it. `chosen`: the scheme's own colours */
export function setColour(
  chosen: MeaningColours,
  meaning: FlagMeaning,
  colour: FlagColour | undefined,
): (notes: NoteShop) => NoteShop {
  return (notes) => {
    const { [meaning]: _old, ...others } = notes.colours ?? chosen;
    return { ...notes, colours: colour ? { ...others, [meaning]: colour } : others };
  };
}

/** @returns a change that moves a meaning up or down the order of priority */
export function moveMeaning(meaning: FlagMeaning, by: 1 | -1): (notes: NoteShop) => NoteShop {
  return (notes) => {
    const order = [...priorityOf(notes.priority)];
    const at = order.indexOf(meaning);
    const to = at + by;
    if (to < 0 || to >= order.length) return notes;
    order.splice(at, 1);
    order.splice(to, 0, meaning);
    return { ...notes, priority: order };
  };
}

/** @returns a change that locks or unlocks a colour */
export function lockColour(colour: FlagColour, locked: boolean): (notes: NoteShop) => NoteShop {
  return (notes) => {
    const others = notes.locked.filter((one) => one !== colour);
    return { ...notes, locked: locked ? [...others, colour] : others };
  };
}

/** @returns the notes' settings with the scheme as it was shipped: colours, priority and locks */
export function plainScheme(notes: NoteShop): NoteShop {
  const { colours: _own, ...others } = notes;
  return { ...others, priority: FRESH_NOTES.priority, locked: FRESH_NOTES.locked };
}

/** @returns a change that stores a template, in the place of the one with its id or behind the others */
export function putTemplate(template: NoteTemplate): (notes: NoteShop) => NoteShop {
  return (notes) => {
    const known = notes.templates.some(({ id }) => id === template.id);
    const templates = known
      ? notes.templates.map((one) => (one.id === template.id ? template : one))
      : [...notes.templates, template];
    return { ...notes, templates, hidden: notes.hidden.filter((id) => id !== template.id) };
  };
}

/** @returns a change that removes a shop's own template; a shipped one it stood for is back */
export function dropTemplate(id: string): (notes: NoteShop) => NoteShop {
  return (notes) => ({ ...notes, templates: notes.templates.filter((one) => one.id !== id) });
}

/** @returns a change that offers a template or no longer does */
export function hideTemplate(id: string, hidden: boolean): (notes: NoteShop) => NoteShop {
  return (notes) => {
    const others = notes.hidden.filter((one) => one !== id);
    return { ...notes, hidden: hidden ? [...others, id] : others };
  };
}
