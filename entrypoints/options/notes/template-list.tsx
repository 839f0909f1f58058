import { useState } from 'react';
import { FlagChip } from '@/components/shared/flag-chip';
import { wishedColour } from '@/utils/domain/notes/choose-flag';
import type { FlagScheme } from '@/utils/domain/notes/flag-scheme';
import { schemeFor, templatesFor } from '@/utils/domain/notes/note-shop';
import type { NotePack, NoteTemplate } from '@/utils/domain/notes/template';
import { t } from '@/utils/i18n/pages';
import { notesOf, type Settings } from '@/utils/storage/settings';
import { changeNotes, dropTemplate, hideTemplate, putTemplate } from '../note-changes';
import { shortId } from '../rules/row-context';
import { ShiftEdges } from './shift-edges';
import { TemplateDialog } from './template-dialog';

interface TemplateListProps {
  readonly shop: { readonly id: string; readonly title: string };
  readonly pack: NotePack;
  readonly scheme: FlagScheme | undefined;
  readonly settings: Settings;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}

/** A shop's note templates: the shipped ones, changed or put aside, its own, and the manuals' forms to take on. */
export function TemplateList({ shop, pack, scheme, settings, onChange }: TemplateListProps) {
  const [open, setOpen] = useState<{ readonly template: NoteTemplate; readonly isNew: boolean }>();
  const notes = notesOf(settings, shop.id);
  const all = templatesFor(pack.templates, { ...notes, hidden: [] });
  const colours = schemeFor(scheme, notes);
  const edit = (change: Parameters<typeof changeNotes>[1]) => onChange(changeNotes(shop.id, change));
  const isOwn = (id: string) => notes.templates.some((one) => one.id === id);
  const isShipped = (id: string) => pack.templates.some((one) => one.id === id);
  const fresh = (): NoteTemplate => ({
    id: shortId(),
    title: '',
    text: '{客服} {日期}',
  });
  const forms = pack.forms.filter(({ id }) => !isOwn(id));
  return (
    <>
      <div className="actions">
        <button
          type="button"
          className="btn primary"
          onClick={() => setOpen({ template: fresh(), isNew: true })}
        >
          {t('templates.new')}
        </button>
        <select
          className="select"
          aria-label={t('templates.fromManual')}
          value=""
          onChange={({ target }) => {
            const form = forms.find(({ id }) => id === target.value);
            if (!form) return;
            const { source: _source, ...template } = form;
            setOpen({ template, isNew: true });
          }}
        >
          <option value="">{t('templates.fromManual')}</option>
          {forms.map((form) => (
            <option key={form.id} value={form.id}>
              {form.text}（{form.source}）
            </option>
          ))}
        </select>
      </div>
      <ul className="plain rows">
        {all.map((template) => {
          const hidden = notes.hidden.includes(template.id);
          return (
            <li key={template.id} className={`row-line template ${hidden ? 'hidden' : ''}`}>
              <FlagChip colour={wishedColour(colours, template)} />
              <div className="grow">
                <b>{template.title}</b>
                {template.key && <kbd>{template.key.toUpperCase()}</kbd>}
                {template.once && <span className="chip flat">{t('templates.onceShort')}</span>}
                {template.where && (
                  <span className="chip flat">
                    {template.where.map((place) => t(`templates.where.${place}`)).join('、')}
                  </span>
                )}
                <p className="hint">{template.text}</p>
              </div>
              <div className="actions">
                {isOwn(template.id) && (
                  <button
                    type="button"
                    className="btn"
                    aria-label={t(
                      isShipped(template.id) ? 'templates.plainOf' : 'templates.removeOf',
                      template.title,
                    )}
                    onClick={() => edit(dropTemplate(template.id))}
                  >
                    {t(isShipped(template.id) ? 'templates.plain' : 'pages.delete')}
                  </button>
                )}
                <button
                  type="button"
                  className="btn"
                  aria-label={t(hidden ? 'templates.showOf' : 'templates.hideOf', template.title)}
                  onClick={() => edit(hideTemplate(template.id, !hidden))}
                >
                  {t(hidden ? 'templates.show' : 'templates.hide')}
                </button>
                <button
                  type="button"
                  className="btn"
                  aria-label={t('templates.editOf', template.title)}
                  onClick={() => setOpen({ template, isNew: false })}
                >
                  {t('templates.change')}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      <ShiftEdges edges={notes.edges} onChange={(edges) => edit((old) => ({ ...old, edges }))} />
      {open && (
        <TemplateDialog
          key={open.template.id}
          template={open.template}
          isNew={open.isNew}
          taken={all.flatMap(({ id, key }) => (key && id !== open.template.id ? [key] : []))}
          onSave={(template) => edit(putTemplate(template))}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
