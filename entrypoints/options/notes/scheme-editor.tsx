import { FlagChip } from '@/components/shared/flag-chip';
import { type FlagScheme, priorityOf } from '@/utils/domain/notes/flag-scheme';
import { schemeFor } from '@/utils/domain/notes/note-shop';
import type { FlagMeaning } from '@/utils/domain/notes/template';
import { FLAG_CHARACTERS, FLAG_COLOURS, type FlagColour } from '@/utils/domain/shop/flag';
import { t } from '@/utils/i18n/pages';
import { DEFINITIONS } from '@/utils/sites/registry';
import { notesOf, type Settings } from '@/utils/storage/settings';
import { CheckGroup } from '../controls/check-group';
import { changeNotes, lockColour, moveMeaning, plainScheme, setColour } from '../note-changes';
import { siteColours } from './site-colours';

interface SchemeEditorProps {
  readonly shop: { readonly id: string; readonly site: string; readonly title: string };
  readonly chosen: FlagScheme;
  readonly settings: Settings;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}

/** What each meaning's colour is in this shop, which counts more, and which colours nobody repaints. */
export function SchemeEditor({ shop, chosen, settings, onChange }: SchemeEditorProps) {
  const notes = notesOf(settings, shop.id);
  const scheme = schemeFor(chosen, notes) ?? chosen;
  const order = priorityOf(notes.priority);
  const edit = (change: Parameters<typeof changeNotes>[1]) => onChange(changeNotes(shop.id, change));
  const move = (meaning: FlagMeaning, by: 1 | -1) => edit(moveMeaning(meaning, by));
  const used = FLAG_COLOURS.filter(
    (colour) => Object.values(scheme.colours).includes(colour) || notes.locked.includes(colour),
  );
  const changed = notes.colours !== undefined || notes.priority.length > 0 || notes.locked.length > 0;
  return (
    <div className="scheme-editor">
      <h3>{t('schemes.edit')}</h3>
      <p className="hint">{t('schemes.editHint')}</p>
      <ol className="meanings" aria-label={t('schemes.edit')}>
        {order.map((meaning, at) => (
          <li key={meaning}>
            <span className="rank">{at + 1}</span>
            <FlagChip colour={scheme.colours[meaning]} />
            <div className="meaning">
              <span>{t(`meaning.${meaning}`)}</span>
              <select
                className="select"
                aria-label={t('schemes.colourOf', t(`meaning.${meaning}`))}
                value={scheme.colours[meaning] ?? ''}
                onChange={({ target }) =>
                  edit(
                    setColour(chosen.colours, meaning, (target.value || undefined) as FlagColour | undefined),
                  )
                }
                onKeyDown={(event) => {
                  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                  event.preventDefault();
                  move(meaning, event.key === 'ArrowUp' ? -1 : 1);
                }}
              >
                <option value="">{t('schemes.noColour')}</option>
                {FLAG_COLOURS.map((colour) => (
                  <option key={colour} value={colour}>
                    {t('schemes.flag', FLAG_CHARACTERS[colour])}
                  </option>
                ))}
              </select>
            </div>
            <button
              type="button"
              className="btn"
              disabled={at === 0}
              aria-label={t('schemes.up', t(`meaning.${meaning}`))}
              onClick={() => move(meaning, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              className="btn"
              disabled={at === order.length - 1}
              aria-label={t('schemes.down', t(`meaning.${meaning}`))}
              onClick={() => move(meaning, 1)}
            >
              ↓
            </button>
          </li>
        ))}
      </ol>
      <CheckGroup
        legend={t('schemes.locked')}
        options={used}
        chosen={notes.locked}
        label={(colour) => (
          <>
            <FlagChip colour={colour} /> {t('schemes.flag', FLAG_CHARACTERS[colour])}
          </>
        )}
        onChange={(_, colour, on) => edit(lockColour(colour, on))}
      />
      <p className="hint">{t('schemes.lockedHint')}</p>
      {siteColours(
        DEFINITIONS.find(({ id }) => id === shop.site),
        used,
      ).map((line) => (
        <p key={line} className="hint">
          {line}
        </p>
      ))}
      <div className="actions">
        <button type="button" className="btn" disabled={!changed} onClick={() => edit(plainScheme)}>
          {t('schemes.plain')}
        </button>
      </div>
    </div>
  );
}
