import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { mockServer } from './dev/mock.ts';

export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === 'mock' ? [mockServer()] : [])],
  // The server replaces this text in index.html by a fresh nonce for every response.
  html: { cspNonce: '__CSP_NONCE__' },
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  server: { proxy: mode === 'mock' ? undefined : { '/api': process.env.HUOSHUI_URL ?? 'http://localhost:8080' } },
}));
