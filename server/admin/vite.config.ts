import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Served by the server under /admin/; `ADMIN_API` points `vite dev` at a running server. */
export default defineConfig({
  base: '/admin/',
  // The server puts a fresh nonce in its place, so that no other inline style or script runs.
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react()],
  resolve: { dedupe: ['react', 'react-dom'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|react-router|scheduler)\// },
            { name: 'antd', test: /node_modules\/(antd|@ant-design|@rc-component|rc-)/ },
          ],
        },
      },
    },
  },
});
