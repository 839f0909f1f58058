import { useState } from 'react';
import { t } from '@/utils/i18n/pages';
import { RemovableChip } from '../controls/removable-chip';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const MOST = 12;

interface ShiftEdgesProps {
  readonly edges: readonly string[];
  readonly onChange: (edges: string[]) => void;
}

/** Times of day at which shifts change; after each the first note asks who is there. */
export function ShiftEdges({ edges, onChange }: ShiftEdgesProps) {
  const [time, setTime] = useState('');
  const can = TIME.test(time) && edges.length < MOST;
  const add = () => {
    if (!can) return;
    onChange([...new Set([...edges, time])].sort());
    setTime('');
  };
  return (
    <fieldset className="choice">
      <legend>{t('templates.edges')}</legend>
      <div className="actions">
        {edges.map((one) => (
          <RemovableChip
            key={one}
            text={one}
            label={t('templates.removeEdge', one)}
            onRemove={() => onChange(edges.filter((other) => other !== one))}
          />
        ))}
        <input
          className="input day"
          type="time"
          aria-label={t('templates.edges')}
          value={time}
          onChange={({ target }) => setTime(target.value)}
        />
        <button type="button" className="btn" disabled={!can} onClick={add}>
          {t('templates.addEdge')}
        </button>
      </div>
      <p className="hint">{t('templates.edgesHint')}</p>
    </fieldset>
  );
}
