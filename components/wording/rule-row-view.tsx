import { SEVERITIES } from '@/utils/domain/wording/rule';
import type { Level, RuleRow } from '@/utils/domain/wording/rule-list';
import { t } from '@/utils/i18n/pages';

interface RuleRowViewProps {
  readonly row: RuleRow;
  /** Where it holds, in words; empty for everywhere. */
  readonly where: string;
  readonly onLevel: (level: Level) => void;
  readonly onRestore: () => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

const LEVELS = [...SEVERITIES, 'off'] as const;
const SHOWN_REPLACEMENTS = 2;

/** One rule: its words, why, and the level it has here. */
export function RuleRowView({ row, where, onLevel, onRestore, onEdit, onDelete }: RuleRowViewProps) {
  const name = row.words.slice(0, 24);
  const hints = [
    row.reason,
    row.reason === '' || row.own ? insteadOf(row) : '',
    row.source,
    row.level === row.shipped ? '' : t('list.was', t(`level.${row.shipped}`)),
  ].filter((hint) => hint !== '');
  return (
    <div className={`rule ${row.level}`}>
      <div className="rule-words">
        <p className="rule-line" title={row.words}>
          <span className={`level-line ${row.level}`} aria-hidden="true" />
          <b>{row.words}</b>
        </p>
        <p className="rule-line hint" title={`${hints.join(' · ')}\n${row.id}`}>
          {t(`wording.class.${row.class}`)}
          {row.own && <span className="tag">{where ? `${t('list.own')} · ${where}` : t('list.own')}</span>}
          {row.own?.wholeClause && <span className="tag">{t('list.wholeClause')}</span>}
          {row.counted && <span className="tag">{t('list.counted')}</span>}
          {hints.map((hint) => ` · ${hint}`).join('')}
        </p>
      </div>
      {row.restorable && (
        <button type="button" className="btn" aria-label={t('list.restoreOf', name)} onClick={onRestore}>
          {t('list.restore')}
        </button>
      )}
      {row.own && (
        <>
          <button type="button" className="btn" aria-label={t('list.editOf', name)} onClick={onEdit}>
            {t('list.edit')}
          </button>
          <button type="button" className="btn" aria-label={t('list.deleteOf', name)} onClick={onDelete}>
            {t('pages.delete')}
          </button>
        </>
      )}
      <select
        className="select"
        aria-label={t('list.levelOf', name)}
        value={row.level}
        onChange={(event) => onLevel(event.target.value as Level)}
      >
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {t(`level.${level}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function insteadOf({ replace }: RuleRow): string {
  const shown = replace.slice(0, SHOWN_REPLACEMENTS).filter((text) => text !== '');
  return shown.length > 0 ? t('list.instead', shown.map((text) => `「${text}」`).join('')) : '';
}
