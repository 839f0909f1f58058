import { lazy, Suspense, useState } from 'react';
import type { OwnRule } from '@/utils/domain/wording/book';
import { putRules } from '@/utils/domain/wording/book-changes';
import { t } from '@/utils/i18n/pages';
import { PasteDialog } from './paste-dialog';
import { shortId } from './row-context';
import { RuleDialog } from './rule-dialog';
import type { RulesProps } from './rules-props';
import { useExport } from './use-export';

const ImportDialog = lazy(() =>
  import('./import-dialog').then((module) => ({ default: module.ImportDialog })),
);
const FORMATS = ['xlsx', 'csv', 'json'] as const;

/** What can be done with the list as a whole: add, paste, import, export. */
export function ListTools(props: RulesProps) {
  const { book, edit, choices, chosen, say } = props;
  const [open, setOpen] = useState<'add' | 'paste' | 'import'>();
  const exportRules = useExport(props);
  const close = () => setOpen(undefined);
  const fresh: OwnRule = {
    id: shortId(),
    class: 'tone',
    severity: 'warn',
    phrase: [],
    reason: '',
    replace: [],
    ...chosen.scope,
  };
  return (
    <div className="actions">
      <button type="button" className="btn primary" onClick={() => setOpen('add')}>
        {t('list.add')}
      </button>
      <button type="button" className="btn" onClick={() => setOpen('paste')}>
        {t('list.paste')}
      </button>
      <button type="button" className="btn" onClick={() => setOpen('import')}>
        {t('list.import')}
      </button>
      <span className="joined">
        <span className="hint">{t('list.export')}</span>
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="btn"
            aria-label={t('list.exportOf', t(`list.export.${format}`))}
            disabled={book.rules.length === 0}
            onClick={() => void exportRules(format)}
          >
            {t(`list.export.${format}`)}
          </button>
        ))}
      </span>
      {open === 'add' && (
        <RuleDialog
          rule={fresh}
          isNew
          choices={choices}
          onSave={(rule) => void edit(putRules([rule]))}
          onClose={close}
        />
      )}
      {open === 'paste' && <PasteDialog {...props} onClose={close} />}
      {open === 'import' && (
        <Suspense>
          <ImportDialog {...props} say={say} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
