import { findText, t } from '@/utils/i18n/pages';

/** Health of the page under the popup. */
export interface HealthView {
  readonly state: string;
  readonly fields: readonly string[];
}

const TONE: Readonly<Record<string, string>> = {
  ok: 'ok',
  degraded: 'warn',
  blind: 'block',
  unguarded: 'block',
  failed: 'block',
  givenUp: 'block',
  orphaned: 'block',
};

/** How the page is, in words; what cannot be found is named. */
export function PageHealth({ health, enabled }: { health: HealthView | undefined; enabled: boolean }) {
  if (!enabled) return <p className="detail">{t('popup.off')}</p>;
  if (!health) return <p className="detail">{t('popup.noHealth')}</p>;
  const fields = health.fields.map((field) => findText(`field.${field}`) ?? field).join('、');
  const features = health.fields.map((id) => findText(`feature.${id}`) ?? id).join('、');
  return (
    <>
      <div className="row">
        <span>{t('popup.health')}</span>
        <span className={`chip ${TONE[health.state] ?? 'flat'}`}>
          <span className="dot" />
          {findText(`health.${health.state}`) ?? health.state}
        </span>
      </div>
      {health.state === 'blind' && fields && <p className="detail bad">{t('popup.blind', fields)}</p>}
      {health.state === 'unguarded' && <p className="detail bad">{t('popup.unguarded')}</p>}
      {health.state === 'failed' && <p className="detail bad">{t('popup.failed', features)}</p>}
      {health.state === 'givenUp' && <p className="detail bad">{t('popup.givenUp')}</p>}
      {health.state === 'degraded' && fields && <p className="detail">{t('popup.degraded', fields)}</p>}
    </>
  );
}
