export { run, title } from './engine-clients.ts'
