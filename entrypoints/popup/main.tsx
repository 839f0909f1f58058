import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/components/pages/controls.css';
import '@/components/pages/tokens.css';
import { App } from './app';
import './popup.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
