import { type FormEvent, useState } from 'react';
import { priorityOf } from '@/utils/domain/notes/flag-scheme';
import { NOTE_PLACES, type NoteTemplate, TEMPLATE_KEYS } from '@/utils/domain/notes/template';
import { VARIABLES } from '@/utils/domain/replies/variables';
import { FLAG_CHARACTERS, FLAG_COLOURS } from '@/utils/domain/shop/flag';
import { t } from '@/utils/i18n/pages';
import { LONGEST_TEMPLATE } from '@/utils/storage/note-schema';
import { CheckGroup } from '../controls/check-group';
import { FormEnd } from '../controls/form-end';
import { Sheet } from '../controls/sheet';

interface TemplateDialogProps {
  readonly template: NoteTemplate;
  readonly isNew: boolean;
  /** Keys of the shop's other templates. */
  readonly taken: readonly string[];
  readonly onSave: (template: NoteTemplate) => void;
  readonly onClose: () => void;
}

const LONGEST_TITLE = 12;
const NAMES = Object.entries(VARIABLES).flatMap(([key, [name]]) => (key === 'cursor' ? [] : [`{${name}}`]));

/** A note template of the shop's, to add or change. */
export function TemplateDialog({ template, isNew, taken, onSave, onClose }: TemplateDialogProps) {
  const [values, setValues] = useState(template);
  const [tried, setTried] = useState(false);
  const where = values.where ?? NOTE_PLACES;
  const problem = problemOf(values);
  const flag = values.colour ? `c:${values.colour}` : values.meaning ? `m:${values.meaning}` : '';
  const setFlag = (value: string) => {
    const { colour: _colour, meaning: _meaning, ...rest } = values;
    const name = value.slice(2);
    setValues({
      ...rest,
      ...(value.startsWith('c:') && { colour: name as NonNullable<NoteTemplate['colour']> }),
      ...(value.startsWith('m:') && { meaning: name as NonNullable<NoteTemplate['meaning']> }),
    });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem) return;
    const { where: _where, key, once, ...rest } = values;
    onSave({
      ...rest,
      title: values.title.trim(),
      text: values.text.trim(),
      ...(where.length < NOTE_PLACES.length && { where }),
      ...(key && { key }),
      ...(once && { once }),
    });
    onClose();
  };
  return (
    <Sheet title={t(isNew ? 'templates.new' : 'templates.edit')} onClose={onClose}>
      <form className="form" onSubmit={save}>
        <label className="field">
          {t('templates.title')}
          <input
            className="input"
            // biome-ignore lint/a11y/noAutofocus: a dialog opens at its first field
            autoFocus
            value={values.title}
            maxLength={LONGEST_TITLE}
            onChange={({ target }) => setValues({ ...values, title: target.value })}
          />
        </label>
        <label className="field">
          {t('templates.text')}
          <textarea
            className="input area short"
            value={values.text}
            maxLength={LONGEST_TEMPLATE}
            spellCheck="false"
            aria-describedby="template-variables"
            onChange={({ target }) => setValues({ ...values, text: target.value.replace(/[\n；]/g, '，') })}
          />
          <span className="hint" id="template-variables">
            {t('templates.variables', NAMES.join(' '))}
          </span>
        </label>
        <label className="field">
          {t('templates.flag')}
          <select className="select" value={flag} onChange={({ target }) => setFlag(target.value)}>
            <option value="">{t('schemes.noColour')}</option>
            <optgroup label={t('templates.byMeaning')}>
              {priorityOf(undefined).map((meaning) => (
                <option key={meaning} value={`m:${meaning}`}>
                  {t(`meaning.${meaning}`)}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('templates.byColour')}>
              {FLAG_COLOURS.map((colour) => (
                <option key={colour} value={`c:${colour}`}>
                  {t('schemes.flag', FLAG_CHARACTERS[colour])}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
        <label className="field">
          {t('templates.key')}
          <select
            className="select"
            value={values.key ?? ''}
            onChange={({ target }) => setValues({ ...values, key: target.value || undefined })}
          >
            <option value="">{t('templates.noKey')}</option>
            {[...TEMPLATE_KEYS].map((key) => (
              <option key={key} value={key} disabled={taken.includes(key)}>
                {key.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
        <CheckGroup
          legend={t('templates.where')}
          options={NOTE_PLACES}
          chosen={where}
          label={(place) => t(`templates.where.${place}`)}
          onChange={(places) => setValues({ ...values, where: places })}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={values.once ?? false}
            onChange={({ target }) => setValues({ ...values, once: target.checked })}
          />
          {t('templates.once')}
        </label>
        <FormEnd problem={tried && problem} save={t('templates.save')} onCancel={onClose} />
      </form>
    </Sheet>
  );
}

function problemOf({ title, text, where }: NoteTemplate): string | undefined {
  if (title.trim() === '') return t('templates.problem.title');
  if (text.trim() === '') return t('templates.problem.text');
  // Who handles it notes it (002-76): a note without a name proves nothing.
  if (!VARIABLES.agent.some((name) => text.includes(`{${name}}`))) return t('templates.problem.agent');
  return where?.length === 0 ? t('templates.problem.where') : undefined;
}
