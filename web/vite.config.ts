import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // No data: URIs and no inline polyfill, so that the content policy can stay `'self'` everywhere.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
