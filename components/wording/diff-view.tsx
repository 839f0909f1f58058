import type { OwnRule } from '@/utils/domain/wording/book';
import type { RulesDiff } from '@/utils/domain/wording/diff-book';
import { t } from '@/utils/i18n/pages';

const SHOWN = 100;

/** What an import would change: counted, and the first of it listed. */
export function DiffView({ diff }: { diff: RulesDiff }) {
  const rows = [
    ...diff.added.slice(0, SHOWN).map((rule) => ({ kind: 'added' as const, rule, before: undefined })),
    ...diff.changed.slice(0, SHOWN).map(({ before, after }) => ({
      kind: 'changed' as const,
      rule: after,
      before,
    })),
    ...diff.removed.slice(0, SHOWN).map((rule) => ({ kind: 'removed' as const, rule, before: undefined })),
  ].slice(0, SHOWN);
  const all = diff.added.length + diff.changed.length + diff.removed.length;
  return (
    <>
      <output className="actions">
        {(
          [
            ['added', diff.added.length, 'ok'],
            ['changed', diff.changed.length, 'warn'],
            ['removed', diff.removed.length, 'block'],
            ['unchanged', diff.unchanged, 'flat'],
          ] as const
        ).map(([kind, count, tone]) => (
          <span key={kind} className={`chip ${count > 0 ? tone : 'flat'}`}>
            {t(`import.${kind}`, count)}
          </span>
        ))}
      </output>
      {all === 0 && <p className="empty">{t('import.nothing')}</p>}
      {all > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="table-scroll tall" tabIndex={0} aria-label={t('import.kind')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('import.kind')}</th>
                <th scope="col">{t('list.kind.own')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ kind, rule, before }) => (
                <tr key={`${kind} ${rule.id}`}>
                  <td>{t(`import.kind.${kind}`)}</td>
                  <td className="wrap">
                    {before && (
                      <>
                        <s>{lineOf(before)}</s>
                        <br />
                      </>
                    )}
                    {lineOf(rule)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {all > rows.length && <p className="hint">{t('import.more', all - rows.length)}</p>}
    </>
  );
}

function lineOf({ phrase, class: kind, severity, off, replace, places }: OwnRule): string {
  const level = t(`level.${off ? 'off' : severity}`);
  const instead = replace.length > 0 ? ` · ${t('list.instead', replace.join('、'))}` : '';
  const where = places ? ` · ${places.map((place) => t(`rule.place.${place}`)).join('、')}` : '';
  return `${phrase.join('、')} · ${t(`wording.class.${kind}`)} · ${level}${instead}${where}`;
}
