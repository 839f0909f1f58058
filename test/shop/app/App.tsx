import { ChatPage } from './chat/ChatPage';
import { FramePage } from './chat/FramePage';
import { cx } from './css';
import { MemoDialog } from './memo/MemoDialog';
import { OrderDetail } from './orders/OrderDetail';
import { OrdersPage } from './orders/OrdersPage';
import { linkTo, path } from './router';
import { SettingsStrip } from './SettingsStrip';
import { settings } from './start';
import { useStore } from './store';
import { useTick } from './tick';

const LINKS = [
  ['/orders', '订单'],
  ['/chat', '会话'],
] as const;

function View({ at }: { at: string }) {
  if (at.startsWith('/chat')) return <ChatPage />;
  const orderNo = at.split('/')[2];
  return orderNo ? <OrderDetail orderNo={orderNo} /> : <OrdersPage />;
}

export function App() {
  const at = useStore(path);
  useTick();
  if (at.startsWith('/chat/frame')) return <FramePage />;
  return (
    <div className={cx('shell')} data-memo-mode={settings.memoMode}>
      <nav className={cx('nav')} aria-label="主导航">
        <b className={cx('shop-name')}>青禾家居旗舰店</b>
        {LINKS.map(([to, label]) => (
          <a
            key={to}
            className={cx('nav-link')}
            aria-current={at.startsWith(to) ? 'page' : undefined}
            {...linkTo(to)}
          >
            {label}
          </a>
        ))}
        <span className={cx('agent')}>客服：小满</span>
      </nav>
      <main className={cx('main')}>
        <View at={at} />
      </main>
      <SettingsStrip />
      <MemoDialog />
    </div>
  );
}
