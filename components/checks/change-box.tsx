import { useEffect, useState } from 'react';
import type { ChangeStage } from '@/utils/domain/checks/address-change';
import type { OrderCheck } from '@/utils/domain/checks/order-check';
import { idOf } from '@/utils/domain/shop/conversation';
import type { Intent } from '@/utils/domain/shop/intent';
import { t } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/state/snapshot';

interface ChangeBoxProps {
  readonly check: OrderCheck;
  readonly snapshot: Snapshot;
  readonly onAct: (intent: Intent) => void;
}

const LONGEST = 120;

/** What to do about another address, by how far the order is; opens by itself where the buyer wrote one. */
export function ChangeBox({ check, snapshot, onAct }: ChangeBoxProps) {
  const { changes, newAddress, list } = check;
  const [open, setOpen] = useState(false);
  const [stage, setStage] = useState<ChangeStage | undefined>();
  const [typed, setTyped] = useState<string | undefined>();
  useEffect(() => {
    if (newAddress !== undefined) setOpen(true);
  }, [newAddress]);
  if (changes.length === 0 || list.otherBuyer) return null;
  const keep = (event: { preventDefault(): void }) => event.preventDefault();
  const branch =
    changes.find((one) => one.stage === stage) ?? (changes.length === 1 ? changes[0] : undefined);
  const address = (typed ?? newAddress ?? '').trim();
  const template = snapshot.templates.find(({ id }) => id === branch?.template);
  return (
    <section className="change">
      <button
        type="button"
        className="btn wide"
        aria-expanded={open}
        onMouseDown={keep}
        onClick={() => setOpen(!open)}
      >
        {t('check.change')}
      </button>
      {open && (
        <>
          {changes.length > 1 && (
            <fieldset className="stages">
              <legend>{t('check.change.stage')}</legend>
              {changes.map((one) => (
                <button
                  key={one.stage}
                  type="button"
                  className={`btn ${one.stage === branch?.stage ? 'chosen' : ''}`}
                  aria-pressed={one.stage === branch?.stage}
                  onMouseDown={keep}
                  onClick={() => setStage(one.stage)}
                >
                  {one.title}
                </button>
              ))}
            </fieldset>
          )}
          {branch && (
            <>
              <ol title={t('check.source', branch.source)}>
                {branch.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              <label className="new-address">
                <span>{t('check.change.address')}</span>
                <input
                  maxLength={LONGEST}
                  value={typed ?? newAddress ?? ''}
                  onChange={(event) => setTyped(event.target.value)}
                />
              </label>
              <div className="choices">
                <button
                  type="button"
                  className="btn primary"
                  disabled={!snapshot.canInsert}
                  onMouseDown={keep}
                  onClick={() =>
                    onAct({
                      kind: 'insertReply',
                      reply: branch.reply,
                      conversation: idOf(snapshot.conversation),
                    })
                  }
                >
                  {t('check.change.reply')}
                </button>
                {template && (
                  <button
                    type="button"
                    className="btn"
                    disabled={address === ''}
                    onMouseDown={keep}
                    onClick={() =>
                      onAct({
                        kind: 'writeNote',
                        template: template.id,
                        order: list.order,
                        asked: { 新地址: address },
                      })
                    }
                  >
                    {t('check.change.note', template.title)}
                  </button>
                )}
              </div>
            </>
          )}
        </>
      )}
    </section>
  );
}
