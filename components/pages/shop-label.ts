import { t } from '@/utils/i18n/pages';
import type { ShopView } from './types';

/** @returns a shop and who works there, in one line. */
export function shopLabel({ title, agent }: Pick<ShopView, 'title' | 'agent'>): string {
  return `${title || t('shops.unnamed')} · ${agent || t('panel.noAgent')}`;
}
