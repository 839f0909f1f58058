import { t } from '@/utils/i18n/pages';
import type { PageTextKey } from '@/utils/i18n/zh-cn-pages';

type PageName = Extract<PageTextKey, `pages.${string}`> extends `pages.${infer Name}` ? Name : never;

interface PageNavProps<R extends PageName> {
  readonly routes: readonly R[];
  readonly current: R;
  readonly version: string;
  readonly onSkip: () => void;
}

/** The pages' names on the left. */
export function PageNav<R extends PageName>({ routes, current, version, onSkip }: PageNavProps<R>) {
  return (
    <header className="side">
      <div className="side-inner">
        <button type="button" className="btn skip" onClick={onSkip}>
          {t('pages.skip')}
        </button>
        <p className="brand">{t('app.name')}</p>
        <nav aria-label={t('pages.nav')}>
          <ul>
            {routes.map((route) => (
              <li key={route}>
                <a href={`#/${route}`} aria-current={route === current ? 'page' : undefined}>
                  {t(`pages.${route}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="foot">
          {t('pages.local')}
          <br />
          {t('pages.version', version)}
        </p>
      </div>
    </header>
  );
}
