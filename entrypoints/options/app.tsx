import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react';
import { FaultBanner } from '@/components/pages/fault-banner';
import { PageNav } from '@/components/pages/page-nav';
import { SaveStatus } from '@/components/pages/save-status';
import { t } from '@/utils/i18n/pages';
import { browser } from '@/utils/platform/browser';
import { Confirm } from './controls/confirm';
import type { PageProps } from './page-props';
import { ChecksPage } from './pages/checks';
import { DataPage } from './pages/data';
import { NoticePage } from './pages/notice';
import { SchemesPage } from './pages/schemes';
import { ShopsPage } from './pages/shops';
import { SitesPage } from './pages/sites';
import { TemplatesPage } from './pages/templates';
import { WelcomePage } from './pages/welcome';
import { siteViews } from './site-views';
import { useFiles } from './use-files';
import { usePacks } from './use-packs';
import { ROUTES, type Route, useRoute } from './use-route';
import { useSettings } from './use-settings';

// With the spreadsheet writer; it comes when it is asked for, as does the next.
const LedgerPage = lazy(() => import('./pages/ledger').then((module) => ({ default: module.LedgerPage })));
// The largest page, and the only one with a file reader: it comes when it is asked for.
const RulesPage = lazy(() => import('./pages/rules').then((module) => ({ default: module.RulesPage })));

const PAGES: Readonly<Record<Route, ComponentType<PageProps>>> = {
  welcome: WelcomePage,
  shops: ShopsPage,
  schemes: SchemesPage,
  checks: ChecksPage,
  templates: TemplatesPage,
  ledger: LedgerPage,
  rules: RulesPage,
  sites: SitesPage,
  data: DataPage,
  notice: NoticePage,
};

/** The options page: navigation, what is wrong with the settings if anything, and one page. */
export function App() {
  const route = useRoute();
  const { now, unread, save, change, reload, calm } = useSettings();
  const packs = usePacks();
  const files = useFiles(() => void reload());
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(route);
  useEffect(() => {
    document.title = `${t(`pages.${route}`)} · ${t('app.name')}`;
    // Whoever cannot see the page change hears its title; the first page is announced by the browser.
    if (first.current !== route) {
      heading.current?.focus();
      calm();
      scrollTo(0, 0);
    }
    first.current = route;
  }, [route, calm]);
  const Page = PAGES[route];
  const { fault } = now ?? {};
  const sites = siteViews(now?.settings.sitesOff ?? []);
  return (
    <>
      <PageNav
        routes={ROUTES}
        current={route}
        version={browser.runtime.getManifest().version}
        onSkip={() => heading.current?.focus()}
      />
      <main>
        <div className="head">
          <h1 ref={heading} tabIndex={-1}>
            {t(`pages.${route}`)}
          </h1>
          <SaveStatus save={save} />
        </div>
        {fault && <FaultBanner fault={fault} onRestore={files.choose} onBackup={() => void files.backup()} />}
        <output className={`said ${files.said?.tone ?? ''}`}>{files.said?.text}</output>
        {unread && (
          <div className="banner block" role="alert">
            <p>{unread}</p>
            <button type="button" className="btn" onClick={() => void reload()}>
              {t('pages.retry')}
            </button>
          </div>
        )}
        {!now && !unread && <p className="hint">{t('pages.loading')}</p>}
        {now && (
          <Suspense fallback={<p className="hint">{t('pages.loading')}</p>}>
            <Page settings={now.settings} sites={sites} packs={packs} files={files} onChange={change} />
          </Suspense>
        )}
      </main>
      <input
        ref={files.input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => files.onChosen(event.target.files?.[0])}
      />
      <Confirm
        open={files.chosen !== undefined}
        title={t('data.restoreTitle')}
        text={t('data.restoreText', files.chosen?.name ?? '')}
        action={t('data.restoreGo')}
        onConfirm={() => files.chosen && void files.restore(files.chosen)}
        onClose={files.forget}
      />
    </>
  );
}
