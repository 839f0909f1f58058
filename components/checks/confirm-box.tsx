import type { OrderCheck } from '@/utils/domain/checks/order-check';
import { idOf } from '@/utils/domain/shop/conversation';
import type { Intent } from '@/utils/domain/shop/intent';
import { t } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/state/snapshot';

interface ConfirmBoxProps {
  readonly check: OrderCheck;
  readonly snapshot: Snapshot;
  readonly onAct: (intent: Intent) => void;
}

/** The confirmation of an order: the form for the buyer, what he answered, and that it is confirmed. */
export function ConfirmBox({ check, snapshot, onAct }: ConfirmBoxProps) {
  const { confirmation, form, confirmed, masked, list } = check;
  const { order } = list;
  const keep = (event: { preventDefault(): void }) => event.preventDefault();
  const confirm = (by: 'buyer' | 'agent', note: boolean) => onAct({ kind: 'confirmOrder', order, by, note });
  if (confirmed) {
    return (
      <section className="confirm" aria-label={t('check.form')}>
        <p className="notice ok" role="status">
          ✓ {t(`check.confirmed.${confirmed}`)}
        </p>
        <button
          type="button"
          className="btn"
          onMouseDown={keep}
          onClick={() => onAct({ kind: 'reopenOrder', order })}
        >
          {t('check.reopen')}
        </button>
      </section>
    );
  }
  const answered = form.state === 'yes' || form.state === 'unclear';
  const canNote = snapshot.templates.some(({ id }) => id === 'note.checked');
  return (
    <section className="confirm" aria-label={t('check.form')}>
      {form.state === 'sent' && <p className="notice">{t('check.form.sent')}</p>}
      {'answer' in form && (
        <p className={`notice ${form.state === 'no' ? 'block' : ''}`} role="status">
          {t('check.form.answer', form.answer)}
          {form.state !== 'yes' && (
            <>
              <br />
              {t(`check.form.${form.state}`)}
            </>
          )}
        </p>
      )}
      {answered && (
        <>
          {canNote && (
            <button
              type="button"
              className={`btn wide ${form.state === 'yes' ? 'primary' : ''}`}
              onMouseDown={keep}
              onClick={() => confirm('buyer', true)}
            >
              {t('check.confirmNote')}
            </button>
          )}
          <button
            type="button"
            className="btn wide"
            onMouseDown={keep}
            onClick={() => confirm('buyer', false)}
          >
            {t('check.confirm')}
          </button>
        </>
      )}
      {confirmation !== undefined && (
        <>
          {masked && <p className="hint">{t('check.maskedForm')}</p>}
          <button
            type="button"
            className={`btn wide ${form.state === 'none' || form.state === 'no' ? 'primary' : ''}`}
            disabled={!snapshot.canInsert}
            onMouseDown={keep}
            onClick={() =>
              onAct({
                kind: 'insertConfirmation',
                text: confirmation,
                order,
                conversation: idOf(snapshot.conversation),
              })
            }
          >
            {t(form.state === 'none' ? 'check.send' : 'check.sendAgain')}
          </button>
        </>
      )}
      {!answered && !list.otherBuyer && (
        <button type="button" className="btn wide" onMouseDown={keep} onClick={() => confirm('agent', false)}>
          {t('check.confirmAgent')}
        </button>
      )}
    </section>
  );
}
