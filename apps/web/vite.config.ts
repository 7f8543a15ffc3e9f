import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { componentStyles } from './component-styles.js';
import { precompress } from './precompress.js';

const libs = fileURLToPath(new URL('../../libs/', import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [vue(), componentStyles(), precompress()],
  resolve: {
    alias: [
      // Pages import kernel facts and *.rules.ts as the server does: '@app/kernel/time.js' is libs/kernel/time.ts.
      { find: /^@app\/(.*)\.js$/, replacement: `${libs}$1.ts` },
      // Vant's icon font is a third of the phone's first load; we draw the few signs it needs ourselves.
      {
        find: /^.*\/icon\/index\.css$/,
        replacement: fileURLToPath(new URL('src/theme/vant-icons.css', import.meta.url)),
      },
    ],
  },
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    // WeChat's browser on older phones, and the Chromium 8x shells common on office machines.
    target: ['es2020', 'chrome87', 'safari14'],
    chunkSizeWarningLimit: 1200,
  },
  server: {
    port: 5173,
    proxy: { '/api': 'http://localhost:3000' },
  },
});
