import { type FormEvent, useMemo, useState } from 'react';
import { putRules } from '@/utils/domain/wording/book-changes';
import { LONGEST_REASON } from '@/utils/domain/wording/own-rule';
import { readPaste } from '@/utils/domain/wording/paste';
import type { Severity, WordingClass } from '@/utils/domain/wording/rule';
import { t } from '@/utils/i18n/pages';
import { Sheet } from '../controls/sheet';
import { ClassLevel } from './class-level';
import { shortId } from './row-context';
import type { RulesProps } from './rules-props';

const SHOWN_FAULTS = 5;

/** A list of phrases to add at once: class, level and reason are asked once. */
export function PasteDialog({ book, edit, chosen, say, onClose }: RulesProps & { onClose: () => void }) {
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [kind, setKind] = useState<{ class: WordingClass; severity: Severity }>({
    class: 'tone',
    severity: 'warn',
  });
  const read = useMemo(
    () =>
      readPaste(
        text,
        { ...kind, reason: reason.trim() || t('rule.reasonPlain'), scope: chosen.scope },
        book,
        shortId,
      ),
    [text, kind, reason, chosen, book],
  );
  const count = read.rules.length;
  const ready = count > 0 && read.faults.length === 0;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || !(await edit(putRules(read.rules)))) return;
    const skipped = read.skipped > 0 ? `，${t('paste.skipped', read.skipped)}` : '';
    say(`${t('paste.added', count)}${skipped}`);
    onClose();
  };
  return (
    <Sheet title={t('paste.title')} onClose={onClose}>
      <form className="form" onSubmit={(event) => void add(event)}>
        <p className="hint">
          {t('paste.lead')} {t('rules.scope')}：{chosen.label}
        </p>
        <label className="field">
          {t('paste.words')}
          <textarea
            className="input area tall"
            // biome-ignore lint/a11y/noAutofocus: a dialog opens at its first field
            autoFocus
            value={text}
            spellCheck="false"
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => typeTab(event, setText)}
          />
        </label>
        <ClassLevel value={kind} onChange={setKind} />
        <label className="field">
          {t('rule.reason')}
          <input
            className="input"
            value={reason}
            maxLength={LONGEST_REASON}
            placeholder={t('rule.reasonPlain')}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <output className="hint">
          {text.trim() !== '' && t('paste.summary', count)}
          {read.skipped > 0 && `，${t('paste.skipped', read.skipped)}`}
        </output>
        {read.faults.length > 0 && (
          <div className="problem" role="alert">
            <p>{t('paste.faults', read.faults.length)}</p>
            <ul className="plain">
              {read.faults.slice(0, SHOWN_FAULTS).map((fault) => (
                <li key={fault.row}>
                  {fault.row > 0 && t('paste.line', fault.row)}
                  {t(`row.${fault.code}`, ...fault.params)}
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="actions end">
          <button type="button" className="btn" onClick={onClose}>
            {t('pages.cancel')}
          </button>
          <button type="submit" className="btn primary" disabled={!ready}>
            {count > 0 ? t('paste.add', count) : t('paste.none')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

/** Tab writes a tab while a phrase stands before it on the line; on an empty line it goes on to the next field. */
function typeTab(event: React.KeyboardEvent<HTMLTextAreaElement>, setText: (text: string) => void): void {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  const line = value.slice(0, selectionStart).split('\n').at(-1) ?? '';
  if (event.key !== 'Tab' || event.shiftKey || line.trim() === '' || line.includes('\t')) return;
  event.preventDefault();
  const field = event.currentTarget;
  field.setRangeText('\t', selectionStart, selectionEnd, 'end');
  setText(field.value);
}
