// `npm test`: format, lint, types, walls; the web is built; then every test, on SQLite and on a private MariaDB.
// The last line is "N passed, N failed". A test that lacks a system package is skipped with its reason; under CI=true that is a failure.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { isInstalled, start } from './mariadb.mjs'

const only = process.argv.slice(2)
const ci = process.env.CI === 'true'
const started = Date.now()
const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1

const steps =
  only.length > 0
    ? []
    : [
        ['check', run(process.execPath, ['scripts/check.mjs'])],
        ['build of the web', run('node_modules/.bin/vite', ['build', 'web', '--logLevel=warn'])],
      ]

rmSync('test-results/counts.json', { force: true })
const database = isInstalled() ? await start() : undefined
if (database === undefined)
  console.log('MariaDB is not installed (scripts/install-system-packages.sh): only SQLite is tested.')
let status = 1
try {
  status = run(
    'node_modules/.bin/mocha',
    ['--exit', '--reporter=test/support/reporter.cjs', ...(only.length > 0 ? only : ['test/**/*.test.ts'])],
    database === undefined ? {} : { TEST_MARIADB_URL: database.url },
  )
} finally {
  await database?.stop()
}

const counted = existsSync('test-results/counts.json')
const counts = counted
  ? JSON.parse(readFileSync('test-results/counts.json', 'utf8'))
  : { passes: 0, failures: 1, skipped: [] }
const failedSteps = steps.filter(([, code]) => code !== 0).map(([name]) => name)
for (const name of failedSteps) console.log(`FAILED: ${name}`)
for (const name of counts.skipped) console.log(`${ci ? 'FAILED (skipped under CI)' : 'skipped'}: ${name}`)

const missing = ci && database === undefined ? 1 : 0
const failures =
  Math.max(counts.failures, status === 0 ? 0 : 1) + failedSteps.length + missing + (ci ? counts.skipped.length : 0)
console.log(`\n${Math.round((Date.now() - started) / 1000)} s`)
console.log(`${counts.passes + steps.length - failedSteps.length} passed, ${failures} failed`)
process.exit(failures === 0 ? 0 : 1)
