import { failureText } from '@/components/pages/failure-text';
import { type PopupActions, type PopupModel, PopupView } from '@/components/pages/popup-view';
import { t } from '@/utils/i18n/pages';
import { open } from './open';
import { usePopup } from './use-popup';

/** The popup, once what it shows was read. */
export function App() {
  const { read, failure, save, enable, choose } = usePopup();
  if (failure) return <Message text={failureText(failure.code, failure.where)} />;
  if (!read) return <Message text={t('pages.loading')} />;
  const { tab, revised, health, identity } = read;
  const { settings, fault } = revised;
  const site = tab?.definition.id;
  const model: PopupModel = {
    site: tab && { title: tab.definition.title, enabled: !settings.sitesOff.includes(tab.definition.id) },
    health: health ?? undefined,
    shops: settings.shops.filter((shop) => shop.site === site),
    chosen: identity?.shop?.id,
    noticeRead: settings.noticeReadAt !== undefined || fault !== undefined,
    faulty: fault !== undefined,
    save,
  };
  const actions: PopupActions = { onEnable: enable, onChoose: choose, onOpen: (page) => void open(page) };
  return <PopupView model={model} actions={actions} />;
}

function Message({ text }: { text: string }) {
  return (
    <main>
      <h1>{t('app.name')}</h1>
      <p className="detail">{text}</p>
    </main>
  );
}
