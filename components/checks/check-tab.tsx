import { useEffect, useRef } from 'react';
import { openLines } from '@/utils/domain/checks/check-list';
import type { Intent } from '@/utils/domain/shop/intent';
import { t } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/state/snapshot';
import type { TabKeys } from '../panel/tab-keys';
import { ChangeBox } from './change-box';
import { CheckRow } from './check-row';
import { ConfirmBox } from './confirm-box';
import { ResultText } from './result-text';

interface CheckTabProps {
  readonly snapshot: Snapshot;
  readonly keys: TabKeys;
  readonly onAct: (intent: Intent) => void;
}

/** Order checks (核对): the order beside the chat as a check list, its confirmation, and what to do about a change. */
export function CheckTab({ snapshot, keys, onAct }: CheckTabProps) {
  const { check } = snapshot;
  const tick = useRef<(at: number) => boolean>(() => false);
  tick.current = (at) => {
    const line = check?.list.lines[at];
    if (!check || !line || (line.done && !line.ticked)) return false;
    onAct({ kind: 'tickCheck', order: check.list.order, item: line.id, on: !line.ticked });
    return true;
  };
  useEffect(() => {
    keys.current = (key) => /^[1-9]$/.test(key) && tick.current(Number(key) - 1);
    return () => {
      keys.current = undefined;
    };
  }, [keys]);
  if (!check) return <p className="empty">{t('check.none')}</p>;
  const { list } = check;
  const results = [...list.lines.flatMap((line) => line.results), ...list.others];
  const lookalike = results.find(({ rule, state }) => rule === 'check.buyer.lookalike' && state === 'look');
  const [names = ''] = lookalike && 'values' in lookalike.reason ? (lookalike.reason.values ?? []) : [];
  return (
    <>
      {list.otherBuyer && (
        <p className="notice block" role="alert">
          {t('check.otherBuyer')}
        </p>
      )}
      {lookalike && (
        <p className="notice warn" role="alert">
          {t('check.lookalike', names)}
        </p>
      )}
      {list.changed.length > 0 && (
        <p className="notice warn" role="status">
          {t('check.changed', list.changed.map((field) => t(`check.field.${field}`)).join('、'))}
        </p>
      )}
      <div className="check-head">
        <h2>{list.order}</h2>
        <span className="progress" title={t('check.keys')}>
          {t('check.progress', list.lines.length - openLines(list), list.lines.length)}
        </span>
      </div>
      <dl className="checks" aria-label={t('check.list')}>
        {list.lines.map((line, at) => (
          <CheckRow
            key={line.id}
            line={line}
            at={at}
            onTick={(on) => onAct({ kind: 'tickCheck', order: list.order, item: line.id, on })}
          />
        ))}
      </dl>
      {list.others.some(({ rule }) => rule !== 'check.buyer.lookalike' && rule !== 'check.buyer.same') && (
        <section className="others" aria-label={t('check.others')}>
          <h2>{t('check.others')}</h2>
          {list.others
            .filter(({ rule }) => rule !== 'check.buyer.lookalike' && rule !== 'check.buyer.same')
            .map((result) => (
              <ResultText key={result.rule} result={result} />
            ))}
        </section>
      )}
      <ConfirmBox check={check} snapshot={snapshot} onAct={onAct} />
      <ChangeBox key={list.order} check={check} snapshot={snapshot} onAct={onAct} />
    </>
  );
}
