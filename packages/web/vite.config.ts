import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** One classic script and one sheet of style, without file names that change: `build.js` puts both into `page.html`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  logLevel: 'warn',
  build: {
    target: 'es2022',
    write: false,
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: `${import.meta.dirname}/src/main.tsx`,
      output: { format: 'iife', entryFileNames: 'page.js', assetFileNames: 'page.[ext]' },
    },
  },
});
