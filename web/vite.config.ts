import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env['WOONZAAK_API'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  // the editor of forms and the forms in it draw one tree: two copies of its library do not know each other
  resolve: { dedupe: ['preact'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // together, so that zod is told before the contract makes its first schema
            { name: 'zod', test: /(node_modules[\\/]zod[\\/]|web[\\/]app[\\/]without-eval)/ },
            { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-)/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack)[\\/]/ },
            // what pages that show a diagram share; the parts for drawing come with the editor alone
            {
              name: 'diagram',
              test: /node_modules[\\/](bpmn-js|diagram-js|bpmn-moddle|moddle|moddle-xml|min-dash|tiny-svg)[\\/]/,
              minShareCount: 3,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': server, '/realms': server } },
})
