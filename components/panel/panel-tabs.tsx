import { alarms as alarmsOf } from '@/utils/domain/checks/check-list';
import { t } from '@/utils/i18n/text';
import type { PanelTab, Snapshot } from '@/utils/state/snapshot';

const TABS: readonly PanelTab[] = ['replies', 'checks', 'notes'];

/** The panel's tabs; a number on a tab says that something there has to be looked at. */
export function PanelTabs({ snapshot, onTab }: { snapshot: Snapshot; onTab: (tab: PanelTab) => void }) {
  const alarms = snapshot.check ? alarmsOf(snapshot.check.list) : 0;
  return (
    <div className="tabs" role="tablist" aria-label={t('app.name')}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`antou-tab-${tab}`}
          aria-selected={snapshot.panel.tab === tab}
          aria-controls="antou-tabpanel"
          onClick={() => onTab(tab)}
        >
          {t(`panel.tab.${tab}`)}
          {tab === 'checks' && alarms > 0 && <span className="chip warn">{alarms}</span>}
        </button>
      ))}
    </div>
  );
}
