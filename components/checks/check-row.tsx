import type { CheckLine } from '@/utils/domain/checks/check-list';
import { t, textOf } from '@/utils/i18n/text';
import { ResultText } from './result-text';

const LOOK = { pass: 'ok', look: 'block', ask: 'flat', masked: 'flat', absent: 'flat' } as const;
const SIGN = { pass: '✓', look: '!', ask: '?', masked: '*', absent: '–' } as const;
const KEYS = 9;

interface CheckRowProps {
  readonly line: CheckLine;
  /** Place in the list: the first nine have a key. */
  readonly at: number;
  readonly onTick: (on: boolean) => void;
}

/** One line of the check list: what the order says, what was checked by machine and why, and the agent's tick. */
export function CheckRow({ line, at, onTick }: CheckRowProps) {
  const { id, title, fields, state, results, ticked, done } = line;
  const name = title ?? textOf(`check.item.${id}`);
  const value = fields
    .map((field) => (field.state === 'unreadable' ? t('check.unreadable') : field.value))
    .join(' ');
  const byHand = !done || ticked;
  return (
    <div className={`check is-${ticked ? 'ticked' : state}`}>
      <dt>
        {byHand ? (
          <label className="tick">
            <input
              type="checkbox"
              checked={ticked}
              aria-label={t('check.tick', name)}
              // A click must not take the caret out of the composer.
              onMouseDown={(event) => event.preventDefault()}
              onChange={(event) => onTick(event.target.checked)}
            />
            {name}
          </label>
        ) : (
          <span className="tick">{name}</span>
        )}
      </dt>
      <dd>{value || (fields.length > 0 ? '—' : '')}</dd>
      <dd className="state">
        <span className={`chip ${ticked ? 'ok' : LOOK[state]}`}>
          {ticked ? `✓ ${t('check.state.done')}` : `${SIGN[state]} ${t(`check.state.${state}`)}`}
        </span>
        {byHand && at < KEYS && <kbd>{at + 1}</kbd>}
      </dd>
      {results.length > 0 && (
        <dd className="why">
          {results.map((result) => (
            <ResultText key={result.rule} result={result} />
          ))}
        </dd>
      )}
    </div>
  );
}
