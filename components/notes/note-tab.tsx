import { useEffect, useRef, useState } from 'react';
import { wishedColour } from '@/utils/domain/notes/choose-flag';
import { noteText } from '@/utils/domain/notes/merge';
import { offeredAt } from '@/utils/domain/notes/note-shop';
import type { NoteTemplate } from '@/utils/domain/notes/template';
import type { Intent } from '@/utils/domain/shop/intent';
import { t, textOf } from '@/utils/i18n/text';
import type { NoteState, Snapshot } from '@/utils/state/snapshot';
import type { TabKeys } from '../panel/tab-keys';
import { FlagChip } from '../shared/flag-chip';
import { AskForm } from './ask-form';
import { Legend } from './legend';
import { ReadNotes } from './read-notes';

interface NoteTabProps {
  readonly snapshot: Snapshot;
  readonly onAct: (intent: Intent) => void;
  readonly keys: TabKeys;
}

function noteWords({ state, code, details }: NoteState): string {
  const why = code && textOf(code, ...(details ?? []));
  if (state === 'failed' || state === 'waiting') return why ?? t(`note.${state}`);
  return state === 'earlier' ? '' : [t(`note.${state}`), why].filter(Boolean).join('，');
}

/** Notes (备注): the memo of the order beside the chat, and the templates to add to it with one click or key. */
export function NoteTab({ snapshot, keys, onAct }: NoteTabProps) {
  const [asking, setAsking] = useState<NoteTemplate | undefined>();
  const { order, scheme, values, notes, lastAsked } = snapshot;
  const templates = offeredAt(snapshot.templates, 'chat');
  const state = order && notes[order.no];
  const working = state !== undefined && ['writing', 'waiting', 'asking'].includes(state.state);
  const open = (template: NoteTemplate) =>
    noteText({ template, values }).missing.filter((name) => name !== '客服');
  const write = (template: NoteTemplate, asked?: Readonly<Record<string, string>>) => {
    setAsking(undefined);
    if (!order) return;
    onAct({ kind: 'writeNote', template: template.id, order: order.no, ...(asked && { asked }) });
  };
  const choose = (template: NoteTemplate) =>
    open(template).length > 0 ? setAsking(template) : write(template);
  const onKey = (key: string): boolean => {
    const template = templates.find((one) => one.key === key);
    if (!order || working || asking || !template) return false;
    choose(template);
    return true;
  };
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    keys.current = (key) => latest.current(key);
    return () => {
      keys.current = undefined;
    };
  }, [keys]);
  if (!order) return <p className="empty">{t('notes.none')}</p>;
  return (
    <>
      <h2>{order.no}</h2>
      <p className="memo">
        <FlagChip colour={order.memo?.flag} /> {order.memo?.text || t('notes.empty')}
      </p>
      <ReadNotes memo={order.memo?.text ?? ''} />
      {scheme ? <Legend scheme={scheme} /> : <p className="notice">{t('note.kept.noScheme')}</p>}
      {state && (
        <p
          className={`notice ${state.state === 'failed' && state.code !== 'note.cancelled' ? 'block' : ''}`}
          role="status"
        >
          {noteWords(state)}{' '}
          {state.cancellable ? (
            <button
              type="button"
              className="btn"
              onClick={() => onAct({ kind: 'cancelNote', order: order.no })}
            >
              {t('note.cancelIt')}
            </button>
          ) : (
            state.undoable &&
            !working && (
              <button
                type="button"
                className="btn"
                onClick={() => onAct({ kind: 'undoNote', order: order.no })}
              >
                {t('note.undo')}
              </button>
            )
          )}
        </p>
      )}
      {asking ? (
        <AskForm
          template={asking}
          names={open(asking)}
          last={lastAsked}
          onDone={(asked) => write(asking, asked)}
          onCancel={() => setAsking(undefined)}
        />
      ) : (
        templates.map((template) => (
          <button
            type="button"
            className="note"
            key={template.id}
            disabled={working}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(template)}
          >
            <FlagChip colour={wishedColour(scheme, template)} />
            <span className="title">
              {template.title}
              {template.key && <kbd>{template.key.toUpperCase()}</kbd>}
            </span>
            <span className="text">{noteText({ template, values }).text}</span>
          </button>
        ))
      )}
    </>
  );
}
