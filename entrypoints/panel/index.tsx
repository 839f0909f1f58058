import { createRoot } from 'react-dom/client';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Panel } from '@/components/panel/panel';
import { mirrorPanel } from '@/utils/state/panel';
import { sharedObject } from '@/utils/state/shared';
import checkCss from './check-tab.css?inline';
import css from './panel.css?inline';

export default defineUnlistedScript(() => {
  const shared = sharedObject();
  if (!shared || shared.container.childElementCount > 0) return;
  const style = document.createElement('style');
  style.textContent = css + checkCss;
  const place = document.createElement('div');
  place.className = 'panel-root';
  shared.container.append(style, place);
  const root = createRoot(place);
  root.render(<Panel model={mirrorPanel(shared)} />);
  shared.onEnd(() => root.unmount());
});
