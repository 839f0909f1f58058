import { type FlagScheme, legendOf } from '@/utils/domain/notes/flag-scheme';
import { t } from '@/utils/i18n/text';
import { FlagChip } from '../shared/flag-chip';

/** The legend (图例): what each colour says in this shop, strongest first; opened by a press. */
export function Legend({ scheme }: { scheme: FlagScheme }) {
  return (
    <details className="legend">
      <summary>{t('legend.title')}</summary>
      <ul>
        {legendOf(scheme).map(({ colour, meanings, locked }) => (
          <li key={colour}>
            <FlagChip colour={colour} />
            <span>
              {meanings.map((meaning) => t(`meaning.${meaning}`)).join('、') || t('legend.noMeaning')}
            </span>
            {locked && <span className="chip flat">{t('legend.locked')}</span>}
          </li>
        ))}
      </ul>
      <p className="hint">{t('legend.order')}</p>
    </details>
  );
}
