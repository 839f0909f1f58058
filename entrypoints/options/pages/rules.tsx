import { useMemo, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { SaveStatus } from '@/components/pages/save-status';
import { t } from '@/utils/i18n/pages';
import type { PageProps } from '../page-props';
import { ChoicesTab } from '../rules/choices-tab';
import { FiredTab } from '../rules/fired-tab';
import { ListTab } from '../rules/list-tab';
import '../rules/findings.css';
import '../rules/list.css';
import '../rules/rules.css';
import type { RulesProps } from '../rules/rules-props';
import { type ScopeChoice, scopeChoices } from '../rules/scope';
import { ScopeSelect } from '../rules/scope-select';
import { ShopTab } from '../rules/shop-tab';
import { StateCard } from '../rules/state-card';
import { ToastBar } from '../rules/toast-bar';
import { useShipped } from '../rules/use-shipped';
import { useToast } from '../rules/use-toast';
import { useBook } from '../use-book';

const PARTS = { list: ListTab, fired: FiredTab, shop: ShopTab, choices: ChoicesTab } as const;
type Part = keyof typeof PARTS;

/** The wording rules: what holds where, what fired, and what the shop makes of it. */
export function RulesPage({ settings, sites, onChange }: PageProps) {
  const model = useBook();
  const shipped = useShipped();
  const { toast, say, hush } = useToast();
  const [value, setValue] = useState('all');
  const [trial, setTrial] = useState('');
  const choices = useMemo(() => scopeChoices(settings, sites), [settings, sites]);
  const chosen = choices.find((choice) => choice.value === value) ?? (choices[0] as ScopeChoice);
  const failure = model.unread ?? (shipped.failure && t('rules.packsFailed', shipped.failure));
  if (failure) {
    return (
      <div className="banner block" role="alert">
        <p>{failure}</p>
        <button type="button" className="btn" onClick={() => location.reload()}>
          {t('pages.retry')}
        </button>
      </div>
    );
  }
  if (!model.now || !shipped.wording) return <p className="hint">{t('pages.loading')}</p>;
  const { book, fault } = model.now;
  const props: RulesProps = {
    settings,
    shipped: shipped.wording,
    book,
    edit: model.edit,
    choices,
    chosen,
    onChange,
    trial,
    onTrial: setTrial,
    say,
  };
  return (
    <>
      <p className="lead">{t('rules.lead')}</p>
      {fault && (
        <div className="banner block" role="alert">
          <p>
            <b>{t('rules.fault', fault.where)}</b>
          </p>
          <p>{t('rules.faultKept')}</p>
        </div>
      )}
      <div className="scope-bar">
        <ScopeSelect
          label={t('rules.scope')}
          choices={choices}
          value={chosen.value}
          onChange={(choice) => setValue(choice.value)}
        />
        <p className="hint">{t(`rules.scopeHint.${chosen.kind}`)}</p>
        <SaveStatus save={model.save} />
      </div>
      {chosen.guardKey !== undefined && <StateCard key={chosen.guardKey} {...props} />}
      <Tabs className="tabs">
        <TabList className="tab-list" aria-label={t('rules.tabs')}>
          {(Object.keys(PARTS) as Part[]).map((part) => (
            <Tab key={part} id={part} className="tab">
              {t(`rules.tab.${part}`)}
            </Tab>
          ))}
        </TabList>
        {(Object.entries(PARTS) as [Part, (typeof PARTS)[Part]][]).map(([part, View]) => (
          <TabPanel key={part} id={part} className="tab-panel">
            <View {...props} />
          </TabPanel>
        ))}
      </Tabs>
      <ToastBar toast={toast} onClose={hush} />
    </>
  );
}
