import type { CheckItem } from '@/utils/domain/checks/check-list';
import { idOf } from '@/utils/domain/shop/conversation';
import type { Intent } from '@/utils/domain/shop/intent';
import { t, textOf } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/state/snapshot';

const LOOK = { pass: 'ok', look: 'block', ask: 'flat', masked: 'flat', absent: 'flat' } as const;
const SIGN = { pass: '✓', look: '!', ask: '?', masked: '*', absent: '–' } as const;

/** Order checks (核对): the order beside the chat as a check list, and the confirmation for the buyer. */
export function CheckTab({ snapshot, onAct }: { snapshot: Snapshot; onAct: (intent: Intent) => void }) {
  const { checkList: list, confirmation, conversation, canInsert } = snapshot;
  if (!list) return <p className="empty">{t('check.none')}</p>;
  return (
    <>
      {list.otherBuyer && (
        <p className="notice block" role="alert">
          {t('check.otherBuyer')}
        </p>
      )}
      {list.lookalikes.map((buyer) => (
        <p key={buyer} className="notice warn" role="alert">
          {t('check.lookalike', buyer)}
        </p>
      ))}
      <h2>{list.order}</h2>
      <dl className="checks">
        {list.items.map((item) => (
          <CheckRow key={item.field} item={item} />
        ))}
      </dl>
      {confirmation !== undefined && (
        <button
          type="button"
          className="btn primary wide"
          disabled={!canInsert}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() =>
            onAct({
              kind: 'insertConfirmation',
              text: confirmation,
              conversation: idOf(conversation),
            })
          }
        >
          {t('check.send')}
        </button>
      )}
    </>
  );
}

function CheckRow({ item: { field, value, state, note } }: { item: CheckItem }) {
  const said =
    note === 'unreadable'
      ? t('check.unreadable')
      : note
        ? textOf(`check.phone.${note}`)
        : t(`check.state.${state}`);
  return (
    <div className={`check ${state}`}>
      <dt>{t(`check.${field}`)}</dt>
      <dd>{value || '—'}</dd>
      <dd>
        <span className={`chip ${LOOK[state]}`}>
          {SIGN[state]} {said}
        </span>
      </dd>
    </div>
  );
}
