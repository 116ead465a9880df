import type { IncomingMessage } from 'node:http';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const API = 'http://127.0.0.1:4100';
const PROXIED = ['/graphql', '/graphiql', '/imports', '/exports'];
/** An address that is also a page of the panel: what a browser opens there, except the result file. */
const isPage = (url = '', accept = '') =>
  url.startsWith('/imports') && !url.includes('/result.csv') && accept.includes('text/html');

/** Libraries that change rarely sit in their own files, so that a new release of the panel keeps them cached. */
const VENDOR_GROUPS = [
  { name: 'mui', test: /node_modules[\\/].*(@mui|@emotion)[\\/]/, priority: 2 },
  { name: 'apollo', test: /node_modules[\\/].*(@apollo|graphql|graphql-tag|ra-data-graphql)[\\/]/, priority: 2 },
  { name: 'react', test: /node_modules[\\/].*(react|react-dom|react-router|scheduler)[\\/]/, priority: 1 },
];

export default defineConfig(({ command }) => ({
  plugins: [react()],
  // Apollo leaves its development checks out when it finds this.
  define: command === 'build' ? { 'globalThis.__DEV__': 'false' } : {},
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Small files must stay files: a data: URL is refused by the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: VENDOR_GROUPS } } },
  },
  server: {
    port: 4101,
    proxy: Object.fromEntries(
      PROXIED.map((path) => [
        path,
        {
          target: API,
          changeOrigin: false,
          bypass: ({ url, headers }: IncomingMessage) => (isPage(url, headers.accept) ? '/index.html' : undefined),
        },
      ]),
    ),
  },
}));
