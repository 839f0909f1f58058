import { createRoot } from 'react-dom/client';
import { App } from './App';
import { addStyles } from './css';
import { installPractice } from './practice';

installPractice();
addStyles();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
