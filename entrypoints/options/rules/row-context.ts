import * as v from 'valibot';
import type { RowContext } from '@/utils/domain/wording/row-context';
import { WORDING_CLASSES, type WordingClass } from '@/utils/domain/wording/rule';
import { t } from '@/utils/i18n/pages';
import { DEFINITIONS } from '@/utils/sites/registry';
import { idSchema } from '@/utils/storage/id';
import type { Settings } from '@/utils/storage/settings';

const LETTERS = 'abcdefghijkmnpqrstuvwxyz';
const LENGTH = 12;

/** @returns a short id for an own rule: letters only, since fifty thousand of them are stored and none may look like a number */
export function shortId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return `own.${[...bytes].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('')}`;
}

/** What of a context can be handed to another thread. */
export type PlainContext = Pick<RowContext, 'classes' | 'sites' | 'shops' | 'reason'>;

/** @returns names for reading and writing tables, as they are now */
export function plainContext(settings: Settings): PlainContext {
  return {
    classes: Object.fromEntries(WORDING_CLASSES.map((kind) => [kind, t(`wording.class.${kind}`)])) as Record<
      WordingClass,
      string
    >,
    sites: DEFINITIONS.map(({ id, title }) => ({ id, title })),
    shops: settings.shops.map(({ id, title, site }) => ({ id, title, site })),
    reason: t('rule.reasonPlain'),
  };
}

/** @returns the whole context */
export function rowContext(plain: PlainContext): RowContext {
  return { ...plain, isId: (text) => v.is(idSchema, text), newId: shortId };
}
