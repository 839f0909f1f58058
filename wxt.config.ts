import { defineConfig } from 'wxt';
import { manifestFor } from './scripts/manifest';

// Auto-imports are off so that the layout test sees every import.
export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  // Two builds at once need folders of their own.
  outDir: process.env.ANTOU_OUT ?? '.output',
  manifest: ({ browser, mode }) => manifestFor(browser, mode),
  zip: { excludeSources: ['test/**', 'docs/**', '.ci/**'] },
});
