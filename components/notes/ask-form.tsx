import { type FormEvent, useState } from 'react';
import type { NoteTemplate } from '@/utils/domain/notes/template';
import { t } from '@/utils/i18n/text';

interface AskFormProps {
  readonly template: NoteTemplate;
  readonly names: readonly string[];
  /** What was filled in last, by name; offered again. */
  readonly last: Readonly<Record<string, string>>;
  readonly onDone: (asked: Readonly<Record<string, string>>) => void;
  readonly onCancel: () => void;
}

/** One small form for what the page does not give. */
export function AskForm({ template, names, last, onDone, onCancel }: AskFormProps) {
  const [asked, setAsked] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(names.flatMap((name) => (last[name] ? [[name, last[name]]] : []))),
  );
  const complete = names.every((name) => asked[name]?.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete) onDone(asked);
  };
  return (
    <form className="ask" onSubmit={submit}>
      <b>{template.title}</b>
      {names.map((name, at) => (
        <label key={name}>
          <span>{name}</span>
          <input
            // biome-ignore lint/a11y/noAutofocus: the agent has just asked for this form
            autoFocus={at === 0}
            maxLength={40}
            value={asked[name] ?? ''}
            onChange={(event) => setAsked({ ...asked, [name]: event.target.value })}
          />
        </label>
      ))}
      <div className="choices">
        <button type="submit" className="btn primary" disabled={!complete}>
          {t('note.write')}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {t('panel.cancel')}
        </button>
      </div>
    </form>
  );
}
