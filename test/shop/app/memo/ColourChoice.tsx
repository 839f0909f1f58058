import { cx } from '../css';
import type { Flag } from '../model';
import { FLAGS } from './flags';

interface ColourChoiceProps {
  flag: Flag | null;
  clears: boolean;
  onFlag(flag: Flag | null): void;
}

export function ColourChoice({ flag, clears, onFlag }: ColourChoiceProps) {
  return (
    <div className={cx('colours')}>
      <div role="radiogroup" aria-label="标记" className={cx('colour-list')}>
        {FLAGS.map(([name, label]) => (
          // biome-ignore lint/a11y/useSemanticElements: the shops' colour dots are dressed-up buttons
          <button
            key={name}
            type="button"
            role="radio"
            aria-checked={flag === name}
            className={cx('colour')}
            onClick={() => onFlag(name)}
          >
            <i data-colour={name} className={cx('flag')} />
            {label}
          </button>
        ))}
      </div>
      {flag && clears && (
        <button type="button" className={cx('quiet')} onClick={() => onFlag(null)}>
          清除标记
        </button>
      )}
    </div>
  );
}
