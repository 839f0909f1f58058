import { useState } from 'react';
import { t } from '@/utils/i18n/pages';
import { RemovableChip } from '../controls/removable-chip';

const DAY = /^\d{4}-\d\d-\d\d$/;

interface ClosedDaysProps {
  readonly days: readonly string[];
  readonly onChange: (days: string[]) => void;
}

/** Further days on which a shop ships nothing. */
export function ClosedDays({ days, onChange }: ClosedDaysProps) {
  const [day, setDay] = useState('');
  const add = () => {
    if (!DAY.test(day)) return;
    onChange([...new Set([...days, day])].sort());
    setDay('');
  };
  return (
    <fieldset className="choice">
      <legend>{t('figures.closed')}</legend>
      <div className="actions">
        {days.map((one) => (
          <RemovableChip
            key={one}
            text={one}
            label={t('figures.removeDay', one)}
            onRemove={() => onChange(days.filter((other) => other !== one))}
          />
        ))}
        <input
          className="input day"
          type="date"
          aria-label={t('figures.closed')}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <button type="button" className="btn" disabled={!DAY.test(day)} onClick={add}>
          {t('figures.addDay')}
        </button>
        {days.length === 0 && <span className="hint">{t('figures.closedHint')}</span>}
      </div>
    </fieldset>
  );
}
