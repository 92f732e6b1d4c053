// Format, lint, types of the server side and of the web. The architecture tests run with `npm test`.
import { spawnSync } from 'node:child_process'

const steps = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint', 'oxlint', ['--type-aware', '--max-warnings=0']],
  ['types', 'tsc', ['-p', '.']],
  ['types of the web', 'tsc', ['-p', 'web']],
  ['architecture', 'mocha', ['--reporter=dot', 'test/architecture/*.test.ts']],
]
const failed = steps.filter(([name, command, args]) => {
  const started = Date.now()
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' })
  console.log(`check ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${Date.now() - started} ms)`)
  return status !== 0
})
process.exit(failed.length === 0 ? 0 : 1)
