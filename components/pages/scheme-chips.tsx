import { type FlagScheme, legendOf } from '@/utils/domain/notes/flag-scheme';
import { FLAG_MEANINGS } from '@/utils/domain/notes/template';
import { t } from '@/utils/i18n/pages';
import { FlagChip } from '../shared/flag-chip';

/** What each colour of a scheme says: the flag with its character, then the meanings. */
export function SchemeChips({ scheme }: { scheme: FlagScheme }) {
  const used = legendOf(scheme);
  const leavesSome = FLAG_MEANINGS.some((meaning) => scheme.colours[meaning] === undefined);
  return (
    <span className="scheme-chips">
      {used.map(({ colour, meanings, locked }) => (
        <span key={colour} className="scheme-chip">
          <FlagChip colour={colour} />
          {meanings.length === FLAG_MEANINGS.length
            ? t('meaning.all')
            : meanings.map((meaning) => t(`meaning.${meaning}`)).join('、')}
          {locked && <span className="chip flat">{t('legend.locked')}</span>}
        </span>
      ))}
      {leavesSome && <span className="scheme-chip rest">{t('schemes.rest')}</span>}
    </span>
  );
}
