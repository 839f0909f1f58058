import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import '@/components/pages/controls.css';
import '@/components/pages/tokens.css';
import { App } from './app';
import './dialog.css';
import './forms.css';
import './layout.css';
// After the rest: rules for narrow windows override.
import './narrow.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale="zh-CN">
        <App />
      </I18nProvider>
    </StrictMode>,
  );
}
