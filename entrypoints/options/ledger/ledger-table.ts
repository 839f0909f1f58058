import type { LedgerRow } from '@/utils/domain/notes/ledger';
import type { NoteTemplate } from '@/utils/domain/notes/template';
import { FLAG_CHARACTERS } from '@/utils/domain/shop/flag';
import { t } from '@/utils/i18n/pages';
import { shopTime } from '@/utils/platform/clock';
import { notesOf, type Settings } from '@/utils/storage/settings';
import { momentText } from '../times';

/** Columns of the ledger, on the page and in files. */
export const LEDGER_COLUMNS = ['at', 'order', 'template', 'colour', 'agent', 'shop', 'state'] as const;

/** Widths of the columns in a file, in characters. */
export const LEDGER_WIDTHS = [18, 26, 16, 8, 12, 20, 10];

/** A row of the ledger in words. */
export type LedgerWords = Readonly<Record<(typeof LEDGER_COLUMNS)[number], string>>;

/** @returns a row in words; an id stands for itself where nothing names it any more */
export function ledgerWords(
  row: LedgerRow,
  settings: Settings,
  shipped: readonly NoteTemplate[],
): LedgerWords {
  const own = row.shop === undefined ? [] : notesOf(settings, row.shop).templates;
  const template = [...own, ...shipped].find(({ id }) => id === row.template);
  return {
    at: momentText(shopTime(row.at)),
    order: row.order ?? '',
    template: template?.title ?? row.template ?? '',
    colour: row.colour ? t('schemes.flag', FLAG_CHARACTERS[row.colour]) : '',
    agent: row.agent ?? '',
    shop: settings.shops.find(({ id }) => id === row.shop)?.title ?? row.shop ?? '',
    state: t(`ledger.state.${row.state}`),
  };
}

/** @returns rows as a file holds them, with their heads */
export function ledgerTable(rows: readonly LedgerWords[]): string[][] {
  return [
    LEDGER_COLUMNS.map((column) => t(`ledger.${column}`)),
    ...rows.map((row) => LEDGER_COLUMNS.map((column) => row[column])),
  ];
}
