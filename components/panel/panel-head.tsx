import { type PointerEvent, useRef } from 'react';
import { t, textOf } from '@/utils/i18n/text';
import type { PanelControls } from '@/utils/state/shared';
import type { Snapshot } from '@/utils/state/snapshot';

const CHIP: Readonly<Record<string, string>> = {
  ok: 'ok',
  degraded: 'warn',
  blind: 'block',
  givenUp: 'block',
  orphaned: 'block',
};

/** Who works here, how the page is, where the panel is docked. The head is what the panel is dragged by. */
export function PanelHead({ snapshot, controls }: { snapshot: Snapshot; controls: PanelControls }) {
  const drag = useRef<{ x: number; y: number; moved?: true } | undefined>(undefined);
  const { shop, health, panel, unconfirmed } = snapshot;
  const onDown = (event: PointerEvent<HTMLElement>) => {
    if ((event.target as Element).closest('button')) return;
    drag.current = { x: event.clientX, y: event.clientY };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent<HTMLElement>, done: boolean) => {
    const from = drag.current;
    if (!from) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (done) drag.current = undefined;
    else if (dx !== 0 || dy !== 0) drag.current = { x: event.clientX, y: event.clientY, moved: true };
    // A click on the head is no drag: the panel stays docked.
    if (dx !== 0 || dy !== 0 || (done && from.moved)) controls.drag(dx, dy, done);
  };
  const detail = health.fields.map((field) => textOf(`field.${field}`)).join('、');
  return (
    <header
      className="head"
      onPointerDown={onDown}
      onPointerMove={(e) => onMove(e, false)}
      onPointerUp={(e) => onMove(e, true)}
    >
      <b>{t('app.name')}</b>
      <span className="chip flat" title={shop?.title}>
        {shop?.agent ? `${shop.agent} · ${shop.title || snapshot.site.title}` : t('panel.noAgent')}
      </span>
      {unconfirmed.length > 0 && (
        <span className="chip warn" title={t('check.unconfirmedTitle', unconfirmed.join('、'))}>
          {t('check.unconfirmed', unconfirmed.length)}
        </span>
      )}
      <span className="space" />
      <span
        className={`chip ${CHIP[health.state] ?? 'flat'}`}
        title={health.state === 'blind' ? t('health.blindDetail', detail) : undefined}
      >
        <span className={`dot ${health.state}`} />
        {textOf(`health.${health.state}`)}
      </span>
      <button
        type="button"
        className="icon"
        aria-label={t(panel.dock === 'left' ? 'panel.dockRight' : 'panel.dockLeft')}
        title={t(panel.dock === 'left' ? 'panel.dockRight' : 'panel.dockLeft')}
        onClick={() => controls.dock(panel.dock === 'left' ? 'right' : 'left')}
      >
        {panel.dock === 'left' ? '⇥' : '⇤'}
      </button>
      <button
        type="button"
        className="icon"
        aria-label={t('app.close')}
        title={`${t('app.close')}（Alt+Q）`}
        onClick={() => controls.open(false)}
      >
        ✕
      </button>
    </header>
  );
}
