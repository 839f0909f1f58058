import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { t } from '@/utils/i18n/pages';
import { TemplateList } from '../notes/template-list';
import '../rules/findings.css';
import '../rules/rules.css';
import type { PageProps } from '../page-props';

/** The note templates of every shop. */
export function TemplatesPage({ settings, sites, packs, onChange }: PageProps) {
  const shops = settings.shops.filter((shop) => sites.some(({ id }) => id === shop.site));
  const { bundle, failure } = packs;
  if (failure) return <p className="empty">{t('schemes.unavailable', failure)}</p>;
  if (!bundle) return <p className="hint">{t('pages.loading')}</p>;
  return (
    <>
      <p className="lead">{t('templates.lead')}</p>
      {shops.length === 0 && (
        <p className="empty">
          {t('templates.empty')} <a href="#/shops">{t('schemes.toShops')}</a>
        </p>
      )}
      {shops.map((shop, at) => (
        <Disclosure key={shop.id} className="card fold" defaultExpanded={at === 0}>
          <Heading level={2}>
            <Button slot="trigger" className="fold-head">
              <span className="arrow" aria-hidden="true" />
              <span>{shop.title || t('shops.unnamed')}</span>
              <span className="hint">{sites.find(({ id }) => id === shop.site)?.title}</span>
            </Button>
          </Heading>
          <DisclosurePanel className="fold-body">
            <TemplateList
              shop={shop}
              pack={bundle.notes}
              scheme={bundle.schemes.schemes.find(({ id }) => id === shop.scheme)}
              settings={settings}
              onChange={onChange}
            />
          </DisclosurePanel>
        </Disclosure>
      ))}
    </>
  );
}
