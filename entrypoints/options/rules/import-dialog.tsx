import { useMemo, useRef, useState } from 'react';
import { Problem } from '@/components/pages/problem';
import { DiffView } from '@/components/wording/diff-view';
import { FaultTable } from '@/components/wording/fault-table';
import { MOST_OWN_RULES, type OwnRule } from '@/utils/domain/wording/book';
import { diffRules, type ImportMode, importRules } from '@/utils/domain/wording/diff-book';
import { COLUMN_HEADS, RULE_FIELDS } from '@/utils/domain/wording/rule-columns';
import { t } from '@/utils/i18n/pages';
import { Sheet } from '../controls/sheet';
import { FILE_FORMATS } from './file-formats';
import { breathe } from './file-work';
import type { RulesProps } from './rules-props';
import { useImport } from './use-import';

const ACCEPTED = FILE_FORMATS.map((format) => `.${format}`).join(',');

/** A file of rules: what it would change, or what is wrong with it; nothing changes before 确定导入. */
export function ImportDialog({ book, settings, edit, say, onClose }: RulesProps & { onClose: () => void }) {
  const { state, read } = useImport(settings);
  const [mode, setMode] = useState<ImportMode>('merge');
  const [storing, setStoring] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const file = state.state === 'ready' ? state.rules : undefined;
  // While it is being stored the preview stays: what is compared with is the very thing that changes.
  const own = useRef(book.rules);
  if (!storing) own.current = book.rules;
  const before = own.current;
  const preview = useMemo(() => previewOf(before, file, mode), [before, file, mode]);
  const nothing = !preview || preview.after.length > MOST_OWN_RULES || preview.changes === 0;
  const store = async () => {
    if (!file || !preview || nothing) return;
    setStoring(true);
    // Working out the new list and drawing it are two tasks, with room for a key in between.
    await breathe();
    const stored = await edit((now) => ({ ...now, rules: importRules(now.rules, file, mode) }));
    if (!stored) return setStoring(false);
    const { added, changed, removed } = preview.diff;
    say(t('import.done', added.length, changed.length, removed.length));
    onClose();
  };
  return (
    <Sheet wide title={t('import.title')} onClose={onClose}>
      <p className="hint">
        {t('import.head')}：{RULE_FIELDS.map((field) => COLUMN_HEADS[field]).join('、')}
      </p>
      <div className="actions">
        <button
          type="button"
          className={state.state === 'none' ? 'btn primary' : 'btn'}
          onClick={() => input.current?.click()}
        >
          {t('import.choose')}
        </button>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          hidden
          data-rules-file=""
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen) read(chosen);
            // Otherwise the same file, mended and chosen again, would be no change.
            event.target.value = '';
          }}
        />
      </div>
      {state.state === 'reading' && (
        <output className="hint">
          {t('import.reading', state.name)} {state.count > 0 && t('import.progress', state.count)}
        </output>
      )}
      {state.state === 'refused' && <Problem>{state.why}</Problem>}
      {state.state === 'faults' && <FaultTable faults={state.faults} count={state.count} />}
      {preview && (
        <>
          <fieldset className="choice">
            <legend>{t('import.mode')}</legend>
            {(['merge', 'replace'] as const).map((one) => (
              <label key={one} className="check">
                <input type="radio" name="mode" checked={mode === one} onChange={() => setMode(one)} />
                {t(`import.${one}`, book.rules.length)}
              </label>
            ))}
          </fieldset>
          <DiffView diff={preview.diff} />
          {preview.after.length > MOST_OWN_RULES && (
            <Problem>{t('import.tooMany', preview.after.length, MOST_OWN_RULES)}</Problem>
          )}
        </>
      )}
      <div className="actions end">
        <button type="button" className="btn" onClick={onClose}>
          {t('pages.cancel')}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={nothing || storing}
          onClick={() => void store()}
        >
          {storing ? t('save.saving') : t('import.go')}
        </button>
      </div>
    </Sheet>
  );
}

function previewOf(own: readonly OwnRule[], file: readonly OwnRule[] | undefined, mode: ImportMode) {
  if (!file) return undefined;
  const after = importRules(own, file, mode);
  const diff = diffRules(own, after);
  return { after, diff, changes: diff.added.length + diff.changed.length + diff.removed.length };
}
