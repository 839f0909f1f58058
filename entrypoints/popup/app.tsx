import { failureText } from '@/components/pages/failure-text';
import { type PopupActions, type PopupModel, PopupView } from '@/components/pages/popup-view';
import { trialDaysLeft } from '@/utils/domain/wording/guard-settings';
import { t } from '@/utils/i18n/pages';
import { now } from '@/utils/platform/clock';
import { guardOf, type Settings } from '@/utils/storage/settings';
import { open } from './open';
import { registerSums } from './register-sums';
import { usePopup } from './use-popup';

/** The popup, once what it shows was read. */
export function App() {
  const { read, failure, save, enable, choose } = usePopup();
  if (failure) return <Message text={failureText(failure.code, failure.where)} />;
  if (!read) return <Message text={t('pages.loading')} />;
  const { tab, revised, health, identity, counted } = read;
  const { settings, fault } = revised;
  const site = tab?.definition.id;
  const key = identity?.shop?.id;
  const model: PopupModel = {
    site: tab && { title: tab.definition.title, enabled: !settings.sitesOff.includes(tab.definition.id) },
    health: health ?? undefined,
    shops: settings.shops.filter((shop) => shop.site === site),
    chosen: identity?.shop?.id,
    trialOver: site !== undefined && isTrialOver(settings, key ?? site),
    register: registerSums(counted, key ?? site),
    noticeRead: settings.noticeReadAt !== undefined || fault !== undefined,
    faulty: fault !== undefined,
    save,
  };
  const actions: PopupActions = { onEnable: enable, onChoose: choose, onOpen: (page) => void open(page) };
  return <PopupView model={model} actions={actions} />;
}

function isTrialOver(settings: Settings, key: string): boolean {
  const guard = guardOf(settings, key);
  return !guard.live && trialDaysLeft(guard, now()) <= 0;
}

function Message({ text }: { text: string }) {
  return (
    <main>
      <h1>{t('app.name')}</h1>
      <p className="detail">{text}</p>
    </main>
  );
}
