import { t } from '@/utils/i18n/pages';
import type { RulesProps } from './rules-props';
import { ShopFigures } from './shop-figures';
import { SignOffCard } from './sign-off-card';
import { SiteFigures } from './site-figures';

/** What the guard is told about the chosen shop and its site. */
export function ShopTab(props: RulesProps) {
  const { site, guardKey } = props.chosen;
  if (!site) return <p className="empty">{t('figures.pick')}</p>;
  return (
    <>
      {guardKey !== undefined && <ShopFigures key={`figures ${guardKey}`} {...props} guardKey={guardKey} />}
      {guardKey !== undefined && <SignOffCard key={`code ${guardKey}`} {...props} guardKey={guardKey} />}
      <SiteFigures key={site.id} {...props} site={site} />
    </>
  );
}
