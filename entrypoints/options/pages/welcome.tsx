import { useEffect, useRef, useState } from 'react';
import { NextSteps } from '@/components/pages/next-steps';
import { t } from '@/utils/i18n/pages';
import type { PageProps } from '../page-props';
import { NoticePart } from '../views/notice-part';
import { ShopSchemes } from '../views/shop-schemes';
import { SiteShops } from '../views/site-shops';

/** The first run: three steps on one page, none of which blocks. */
export function WelcomePage(props: PageProps) {
  const { settings, sites, packs, onChange } = props;
  const [done, setDone] = useState(false);
  const next = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (done) next.current?.focus();
  }, [done]);
  return (
    <>
      <p className="lead">{t('welcome.lead')}</p>
      <section aria-labelledby="step-1">
        <h2 id="step-1">
          <span className="step">{t('welcome.step', 1)}</span> {t('welcome.noticeTitle')}
        </h2>
        <NoticePart settings={settings} onChange={onChange} />
      </section>
      <section aria-labelledby="step-2">
        <h2 id="step-2">
          <span className="step">{t('welcome.step', 2)}</span> {t('welcome.shopsTitle')}
        </h2>
        <p className="hint">{t('welcome.shopsLead')}</p>
        {sites.map((site) => (
          <SiteShops key={site.id} site={site} settings={settings} onChange={onChange} />
        ))}
      </section>
      <section aria-labelledby="step-3">
        <h2 id="step-3">
          <span className="step">{t('welcome.step', 3)}</span> {t('welcome.schemeTitle')}
        </h2>
        <p className="hint">{t('welcome.schemeLead')}</p>
        <ShopSchemes
          settings={settings}
          sites={sites}
          packs={packs}
          empty={t('welcome.noShop')}
          onChange={onChange}
        />
      </section>
      {done ? (
        <NextSteps
          heading={next}
          noticeRead={settings.noticeReadAt !== undefined}
          sites={sites.filter(({ enabled }) => enabled)}
        />
      ) : (
        <div className="actions">
          <button type="button" className="btn primary" onClick={() => setDone(true)}>
            {t('welcome.done')}
          </button>
        </div>
      )}
    </>
  );
}
