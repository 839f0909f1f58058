import { useState } from 'react';
import type { ShopView, SiteView } from '@/components/pages/types';
import { t } from '@/utils/i18n/pages';
import { newId } from '@/utils/platform/ids';
import type { Settings } from '@/utils/storage/settings';
import { Toggle } from '../controls/toggle';
import { makeDefault, putShop, removeShop, switchSite } from '../shop-changes';
import { ShopForm } from './shop-form';

interface SiteShopsProps {
  readonly site: SiteView;
  readonly settings: Settings;
  /** The site's heading, by the page's outline. */
  readonly heading?: 'h2' | 'h3';
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}

/** A site, whether it is on, and the shops that somebody works in there. */
export function SiteShops({ site, settings, heading: Heading = 'h3', onChange }: SiteShopsProps) {
  const stored: readonly ShopView[] = settings.shops.filter((shop) => shop.site === site.id);
  const [drafts, setDrafts] = useState<readonly string[]>(() => (stored.length > 0 ? [] : [newId()]));
  const [added, setAdded] = useState<string>();
  const open = drafts.filter((id) => !stored.some((shop) => shop.id === id));
  // One list, so that a new shop keeps its fields and the caret when it is stored.
  const rows = [...stored, ...open.map((id) => ({ id, site: site.id, title: '', agent: '' }))];
  const chosen = stored.find(({ id }) => id === settings.currentShop[site.id]) ?? stored[0];
  const add = () => {
    const id = newId();
    setDrafts([...drafts, id]);
    setAdded(id);
  };
  const remove = (id: string) => {
    setDrafts(drafts.filter((draft) => draft !== id));
    if (stored.some((shop) => shop.id === id)) onChange(removeShop(id));
  };
  return (
    <section className="card" aria-labelledby={`site-${site.id}`}>
      <div className="card-head">
        <Heading id={`site-${site.id}`}>{site.title}</Heading>
        <Toggle on={site.enabled} onChange={(on) => onChange(switchSite(site.id, on))}>
          {t('sites.enabled', site.title)}
        </Toggle>
      </div>
      {!site.enabled && <p className="hint">{t('shops.off')}</p>}
      {rows.map((shop) => (
        <ShopForm
          key={shop.id}
          shop={shop}
          stored={stored.some(({ id }) => id === shop.id)}
          added={shop.id === added}
          others={stored.filter(({ id }) => id !== shop.id)}
          isDefault={shop.id === chosen?.id}
          onStore={(changed) => onChange(putShop(changed))}
          onRemove={() => remove(shop.id)}
          onDefault={() => onChange(makeDefault(shop))}
        />
      ))}
      <div className="actions">
        <button type="button" className="btn" onClick={add}>
          {t(rows.length > 0 ? 'shops.add' : 'shops.addFirst')}
        </button>
      </div>
    </section>
  );
}
