import { useSignals } from '@preact/signals-react/runtime';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Intent } from '@/utils/domain/shop/intent';
import { textOf } from '@/utils/i18n/text';
import type { PanelModel } from '@/utils/state/panel';
import { CheckTab } from '../checks/check-tab';
import { NoteTab } from '../notes/note-tab';
import { ReplyTab } from '../replies/reply-tab';
import { PanelHead } from './panel-head';
import { PanelTabs } from './panel-tabs';

/** The panel (面板): replies, checks and notes beside the page. */
export function Panel({ model }: { model: PanelModel }) {
  useSignals();
  const snapshot = model.snapshot.value;
  const [problem, setProblem] = useState('');
  const { tab } = snapshot.panel;
  const act = (intent: Intent): void => {
    void model.dispatch(intent).then((result) => setProblem(result.done ? '' : textOf(result.code, '')));
  };
  const body = useRef<HTMLDivElement>(null);
  const tabKeys = useRef<(key: string) => boolean>(undefined);
  const onTabKeys = useCallback((handler: ((key: string) => boolean) | undefined) => {
    tabKeys.current = handler;
  }, []);
  useEffect(() => {
    model.onKey((event) => {
      if (event.key !== 'Escape') {
        const plain = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
        // The panel stands in a closed root: only from within it can be told where the caret is.
        const { activeElement } = (body.current?.getRootNode() ?? document) as ShadowRoot;
        const typing = activeElement?.matches('input, textarea, select') ?? true;
        const inPanel = activeElement?.closest('.panel') !== null;
        return plain && inPanel && !typing && (tabKeys.current?.(event.key.toLowerCase()) ?? false);
      }
      model.controls.open(false);
      return true;
    });
  }, [model]);
  return (
    <>
      <PanelHead snapshot={snapshot} controls={model.controls} />
      <PanelTabs snapshot={snapshot} onTab={model.controls.tab} />
      <div
        className="body"
        ref={body}
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
        {tab === 'checks' && <CheckTab snapshot={snapshot} onAct={act} />}
        {tab === 'notes' && (
          <NoteTab key={snapshot.order?.no} snapshot={snapshot} onAct={act} onKeys={onTabKeys} />
        )}
      </div>
    </>
  );
}
