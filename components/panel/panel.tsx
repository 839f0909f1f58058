import { useSignals } from '@preact/signals-react/runtime';
import { useEffect, useRef, useState } from 'react';
import type { Intent } from '@/utils/domain/shop/intent';
import { textOf } from '@/utils/i18n/text';
import type { PanelModel } from '@/utils/state/panel';
import { CheckTab } from '../checks/check-tab';
import { NoteTab } from '../notes/note-tab';
import { ReplyTab } from '../replies/reply-tab';
import { PanelHead } from './panel-head';
import { PanelTabs } from './panel-tabs';
import type { TabKeys } from './tab-keys';

/** The panel (面板): replies, checks and notes beside the page. */
export function Panel({ model }: { model: PanelModel }) {
  useSignals();
  const snapshot = model.snapshot.value;
  const [problem, setProblem] = useState('');
  const { tab } = snapshot.panel;
  const place = useRef<HTMLDivElement>(null);
  const keys: TabKeys = useRef(undefined);
  const act = (intent: Intent): void => {
    void model.dispatch(intent).then((result) => setProblem(result.done ? '' : textOf(result.code, '')));
  };
  useEffect(() => {
    model.onKey((event) => {
      if (event.key === 'Escape') {
        model.controls.open(false);
        return true;
      }
      // The panel stands in a closed root: only from within it can be told where the caret is.
      const focus = (place.current?.getRootNode() as ShadowRoot | undefined)?.activeElement;
      // What is typed into a field is no key of ours; a tick box takes no text.
      if (!focus?.closest('.panel') || focus.matches('input:not([type="checkbox"]), textarea, select'))
        return false;
      const plain = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
      return plain && (keys.current?.(event.key.toLowerCase()) ?? false);
    });
  }, [model]);
  return (
    <>
      <PanelHead snapshot={snapshot} controls={model.controls} />
      <PanelTabs snapshot={snapshot} onTab={model.controls.tab} />
      <div
        ref={place}
        className="body"
        role="tabpanel"
        id="antou-tabpanel"
        aria-labelledby={`antou-tab-${tab}`}
      >
        {problem && (
          <p className="notice block" role="alert">
            {problem}
          </p>
        )}
        {tab === 'replies' && <ReplyTab snapshot={snapshot} onAct={act} />}
        {tab === 'checks' && <CheckTab snapshot={snapshot} keys={keys} onAct={act} />}
        {tab === 'notes' && <NoteTab key={snapshot.order?.no} snapshot={snapshot} keys={keys} onAct={act} />}
      </div>
    </>
  );
}
