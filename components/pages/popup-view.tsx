import { t } from '@/utils/i18n/pages';
import { type HealthView, PageHealth } from './page-health';
import { SaveStatus } from './save-status';
import { shopLabel } from './shop-label';
import type { SaveState, ShopView } from './types';

/** What the popup shows of the tab that it was opened over. */
export interface PopupModel {
  /** None where the tab's page is no shop that is known. */
  readonly site: { readonly title: string; readonly enabled: boolean } | undefined;
  readonly health: HealthView | undefined;
  readonly shops: readonly ShopView[];
  readonly chosen: string | undefined;
  /** The three days of counting are over, and the lead has not looked yet. */
  readonly trialOver: boolean;
  /** Register hints of the last twelve hours: what was counted, and how often. */
  readonly register: readonly { readonly words: string; readonly times: number }[];
  readonly noticeRead: boolean;
  readonly faulty: boolean;
  readonly save: SaveState;
}

/** What can be done in the popup. */
export interface PopupActions {
  readonly onEnable: (on: boolean) => void;
  readonly onChoose: (shop: string) => void;
  readonly onOpen: (page: 'welcome' | 'shops' | 'data' | 'rules' | undefined) => void;
}

/** The popup: is this page fine, is Antou on here, and who am I in this tab. */
export function PopupView({ model, actions }: { model: PopupModel; actions: PopupActions }) {
  const { site, health, shops, chosen, trialOver, register, noticeRead, faulty, save } = model;
  const { onEnable, onChoose, onOpen } = actions;
  return (
    <main>
      <div className="title">
        <h1>{site ? `${t('app.name')} · ${site.title}` : t('app.name')}</h1>
      </div>
      {faulty && (
        <div className="banner block" role="alert">
          <p>{t('popup.fault')}</p>
          <div className="actions">
            <button type="button" className="btn" onClick={() => onOpen('data')}>
              {t('popup.seeFault')}
            </button>
          </div>
        </div>
      )}
      {!noticeRead && (
        <div className="banner warn">
          <p>{t('popup.notice')}</p>
          <div className="actions">
            <button type="button" className="btn" onClick={() => onOpen('welcome')}>
              {t('popup.readNotice')}
            </button>
          </div>
        </div>
      )}
      {trialOver && (
        <div className="banner warn">
          <p>{t('popup.trialOver')}</p>
          <div className="actions">
            <button type="button" className="btn" onClick={() => onOpen('rules')}>
              {t('popup.seeTrial')}
            </button>
          </div>
        </div>
      )}
      {site ? (
        <>
          <PageHealth health={health} enabled={site.enabled} />
          <label className="native-switch">
            <input
              type="checkbox"
              role="switch"
              aria-checked={site.enabled}
              checked={site.enabled}
              onChange={(event) => onEnable(event.target.checked)}
            />
            {t('popup.enabled')}
          </label>
          {shops.length > 0 ? (
            <div className="picker">
              <label htmlFor="shop">{t('popup.shop')}</label>
              <select id="shop" value={chosen ?? ''} onChange={(event) => onChoose(event.target.value)}>
                {shops.map((shop) => (
                  <option key={shop.id} value={shop.id}>
                    {shopLabel(shop)}
                  </option>
                ))}
              </select>
            </div>
          ) : (
            <p className="detail">{t('popup.noShop')}</p>
          )}
          {register.length > 0 && (
            <p className="detail">
              {t('popup.register')}
              {register.map(({ words, times }) => `${words} ${times}`).join(' · ')}
            </p>
          )}
        </>
      ) : (
        <>
          <p>{t('popup.unknown')}</p>
          <p className="hint">{t('popup.unknownHint')}</p>
        </>
      )}
      <div className="bottom">
        <button type="button" className="btn" onClick={() => onOpen(undefined)}>
          {t('popup.settings')}
        </button>
        <button type="button" className="btn" onClick={() => onOpen('shops')}>
          {t('popup.addShop')}
        </button>
        <SaveStatus save={save} />
      </div>
    </main>
  );
}
