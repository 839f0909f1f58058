import type { RefObject } from 'react';
import { t } from '@/utils/i18n/pages';
import type { SiteView } from './types';

interface NextStepsProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly noticeRead: boolean;
  readonly sites: readonly SiteView[];
}

/** What to do after the first run. */
export function NextSteps({ heading, noticeRead, sites }: NextStepsProps) {
  const links = sites.flatMap(({ title, origins }) =>
    origins.filter((url) => url.startsWith('https:')).map((url) => ({ title, url })),
  );
  return (
    <section className="card next" aria-labelledby="next-steps">
      <h2 id="next-steps" ref={heading} tabIndex={-1}>
        {t('welcome.nextTitle')}
      </h2>
      {!noticeRead && <p className="note">{t('welcome.doneAgain')}</p>}
      <ol>
        <li>
          {t('welcome.nextOpen')}{' '}
          {links.map(({ title, url }) => (
            <a key={url} href={url} target="_blank" rel="noreferrer">
              {t('welcome.nextSite', title)}
            </a>
          ))}
        </li>
        <li>
          <kbd>Alt+Q</kbd> {t('welcome.nextPanel')}
        </li>
        <li>
          <kbd>/</kbd> {t('welcome.nextSlash')}
        </li>
        <li>{t('welcome.nextPopup')}</li>
      </ol>
    </section>
  );
}
