import type { Level } from '@/utils/domain/wording/rule-list';
import { t } from '@/utils/i18n/pages';

const TONE: Readonly<Record<Level, string>> = { block: 'block', warn: 'warn', suggest: 'flat', off: 'flat' };

/** A level as a chip: its word, and the line that it has in the composer. */
export function LevelChip({ level }: { level: Level }) {
  return (
    <span className={`chip ${TONE[level]}`}>
      <span className={`level-line ${level}`} aria-hidden="true" />
      {t(`level.${level}`)}
    </span>
  );
}
