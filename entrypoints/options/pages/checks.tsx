import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { CheckShop } from '@/utils/domain/checks/check-settings';
import { itemsOf } from '@/utils/domain/checks/items';
import { t } from '@/utils/i18n/pages';
import { checksOf } from '@/utils/storage/settings';
import { putChecks } from '../checks/check-changes';
import '../checks/checks.css';
import { ListEditor } from '../checks/list-editor';
import { RegionTable } from '../checks/region-table';
import type { PageProps } from '../page-props';
import { SavedField } from '../rules/saved-field';

const HIGHEST = 1_000_000;

/** What is checked of an order, shop by shop: the list, the large order, the regions. */
export function ChecksPage({ settings, sites, packs, onChange }: PageProps) {
  const shops = settings.shops.filter((shop) => sites.some(({ id }) => id === shop.site));
  const { bundle } = packs;
  if (packs.failure) return <p className="empty">{t('checks.unavailable', packs.failure)}</p>;
  if (!bundle) return <p className="hint">{t('pages.loading')}</p>;
  if (shops.length === 0)
    return (
      <p className="empty">
        {t('checks.empty')} <a href="#/shops">{t('schemes.toShops')}</a>
      </p>
    );
  const { lists, regions } = bundle.checks;
  return (
    <>
      <p className="lead">{t('checks.lead')}</p>
      {shops.map((shop) => {
        const checks = checksOf(settings, shop.id);
        const change = (work: (now: CheckShop) => CheckShop) => onChange(putChecks(shop.id, work));
        const title = shop.title || t('shops.unnamed');
        return (
          <Disclosure key={shop.id} className="card fold" defaultExpanded={shops.length === 1}>
            <Heading level={2}>
              <Button slot="trigger" className="fold-head">
                <span className="arrow" aria-hidden="true" />
                <span>
                  {title} · {shop.agent}
                </span>
                <span className="hint">{sites.find(({ id }) => id === shop.site)?.title}</span>
                <span className="now">
                  {t(
                    'checks.summary',
                    itemsOf(checks, lists).length,
                    checks.largeOrder,
                    (checks.regions ?? regions).length,
                  )}
                </span>
              </Button>
            </Heading>
            <DisclosurePanel className="fold-body">
              <ListEditor title={title} shop={checks} presets={lists} onChange={change} />
              <div className="large-order">
                <SavedField
                  label={t('checks.large')}
                  hint={t('checks.largeHint')}
                  type="number"
                  value={String(checks.largeOrder)}
                  problemOf={(text) =>
                    text !== '' && Number(text) >= 0 && Number(text) <= HIGHEST
                      ? undefined
                      : t('checks.largeWrong')
                  }
                  onStore={(text) => change((now) => ({ ...now, largeOrder: Number(text) }))}
                />
              </div>
              <RegionTable shop={checks} shipped={regions} onChange={change} />
            </DisclosurePanel>
          </Disclosure>
        );
      })}
    </>
  );
}
