import { useState } from 'react';
import { noteText } from '@/utils/domain/notes/merge';
import type { NoteTemplate } from '@/utils/domain/notes/template';
import type { Intent } from '@/utils/domain/shop/intent';
import { t, textOf } from '@/utils/i18n/text';
import type { NoteState, Snapshot } from '@/utils/state/snapshot';
import { FlagChip } from '../shared/flag-chip';
import { AskForm } from './ask-form';

function noteWords({ state, code, details }: NoteState): string {
  if (state === 'failed') return textOf(code ?? '', ...(details ?? []));
  return state === 'earlier' ? '' : t(`note.${state}`);
}

/** Notes (备注): the memo of the order beside the chat, and the templates to add to it with one click. */
export function NoteTab({ snapshot, onAct }: { snapshot: Snapshot; onAct: (intent: Intent) => void }) {
  const [asking, setAsking] = useState<NoteTemplate | undefined>();
  const { order, templates, scheme, values, notes } = snapshot;
  if (!order) return <p className="empty">{t('notes.none')}</p>;
  const state = notes[order.no];
  const write = (template: NoteTemplate, asked?: Readonly<Record<string, string>>) => {
    setAsking(undefined);
    onAct({ kind: 'writeNote', template: template.id, order: order.no, ...(asked && { asked }) });
  };
  const open = (template: NoteTemplate) =>
    noteText({ template, values }).missing.filter((name) => name !== '客服');
  return (
    <>
      <h2>{order.no}</h2>
      <p className="memo">
        <FlagChip colour={order.memo?.flag} /> {order.memo?.text || t('notes.empty')}
      </p>
      {!scheme && <p className="notice">{t('note.kept.noScheme')}</p>}
      {state && (
        <p className={`notice ${state.state === 'failed' ? 'block' : ''}`} role="status">
          {noteWords(state)}{' '}
          {state.undoable && (
            <button
              type="button"
              className="btn"
              onClick={() => onAct({ kind: 'undoNote', order: order.no })}
            >
              {t('note.undo')}
            </button>
          )}
        </p>
      )}
      {asking ? (
        <AskForm
          template={asking}
          names={open(asking)}
          onDone={(asked) => write(asking, asked)}
          onCancel={() => setAsking(undefined)}
        />
      ) : (
        templates.map((template) => (
          <button
            type="button"
            className="note"
            key={template.id}
            disabled={state?.state === 'writing'}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => (open(template).length > 0 ? setAsking(template) : write(template))}
          >
            <FlagChip colour={template.meaning && scheme?.colours[template.meaning]} />
            <span className="title">{template.title}</span>
            <span className="text">{noteText({ template, values }).text}</span>
          </button>
        ))
      )}
    </>
  );
}
