import { useState } from 'react';
import { EventTable } from '@/components/pages/event-table';
import { failureText } from '@/components/pages/failure-text';
import { t } from '@/utils/i18n/pages';
import { ask } from '@/utils/messages/client';
import { Confirm } from '../controls/confirm';
import { eventRows } from '../event-rows';
import type { PageProps } from '../page-props';
import { useShipped } from '../rules/use-shipped';
import { useLog } from '../use-log';

const SHOWN = 50;

/** Backup, restore, and what the logbook holds. */
export function DataPage({ settings, packs, files }: PageProps) {
  const shipped = useShipped();
  const names = { packs: packs.bundle, wording: shipped.wording?.packs };
  const log = useLog(files.said);
  const [asking, setAsking] = useState(false);
  const count = log.events?.length ?? 0;
  const wipe = async () => {
    const answer = await ask('log.wipe', null);
    files.say(
      answer.ok
        ? { tone: 'ok', text: t('data.wiped') }
        : { tone: 'block', text: failureText(answer.code, answer.where) },
    );
  };
  return (
    <>
      <section className="card" aria-labelledby="data-files">
        <h2 id="data-files">{t('data.backupTitle')}</h2>
        <p>{t('data.backupText')}</p>
        <div className="actions">
          <button type="button" className="btn primary" onClick={() => void files.backup()}>
            {t('data.backup')}
          </button>
          <button type="button" className="btn" onClick={files.choose}>
            {t('data.restore')}
          </button>
        </div>
      </section>
      <section className="card" aria-labelledby="data-log">
        <div className="card-head">
          <h2 id="data-log">{t('data.logTitle')}</h2>
          <div className="actions">
            <button type="button" className="btn" onClick={() => void log.reload()}>
              {t('data.refresh')}
            </button>
            <button type="button" className="btn" disabled={count === 0} onClick={() => setAsking(true)}>
              {t('data.wipe')}
            </button>
          </div>
        </div>
        {log.failure && <p className="empty">{t('data.logFailed', log.failure)}</p>}
        {!log.failure && !log.events && <p className="hint">{t('pages.loading')}</p>}
        {log.events && <EventTable rows={eventRows(log.events, settings, names, SHOWN)} count={count} />}
      </section>
      <Confirm
        open={asking}
        title={t('data.wipeTitle')}
        text={t('data.wipeText', count)}
        action={t('data.wipeGo')}
        onConfirm={() => void wipe()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
