// `npm test`: format, lint, types, walls; the web is built; then every test, on SQLite and on a private MariaDB, in groups side by side.
// The last line is "N passed, N failed". A test that lacks a system package is skipped with its reason; under CI=true that is a failure.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { isInstalled, start } from './mariadb.mjs'
import { endAll, groups, runAll } from './test-groups.mjs'

const only = process.argv.slice(2)
const ci = process.env.CI === 'true'
const started = Date.now()
const passes = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0

const steps = {
  check: () => passes(process.execPath, ['scripts/check.mjs']),
  'build of the web': () => passes('node_modules/.bin/vite', ['build', 'web', '--logLevel=warn']),
}
const failedSteps = only.length > 0 ? [] : Object.keys(steps).filter((name) => !steps[name]())
let passedSteps = only.length > 0 ? 0 : Object.keys(steps).length - failedSteps.length

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endAll)
const database = isInstalled() ? await start() : undefined
if (database === undefined)
  console.log('MariaDB is not installed (scripts/install-system-packages.sh): only SQLite is tested.')
// what the groups passed of the diagrams, side by side; a part of the tests passes a part of them
const passedFolder = 'test-results/passed'
rmSync(passedFolder, { recursive: true, force: true })
const results = await runAll(only.length > 0 ? [{ name: 'chosen', files: only }] : groups(), {
  ...(database !== undefined && { TEST_MARIADB_URL: database.url }),
  ...(only.length === 0 && { BPMN_PASSED: passedFolder }),
}).finally(() => database?.stop())
if (only.length === 0) {
  console.log('\nDiagrams')
  if (!passes(process.execPath, ['--import=tsx', 'test/processes/report-coverage.ts', passedFolder]))
    failedSteps.push('every element and flow of the diagrams is passed (what is not stands above, under “Diagrams”)')
  else passedSteps += 1
}

const seconds = Object.entries(Object.assign({}, ...results.map((result) => result.seconds))).sort(
  (a, b) => b[1] - a[1],
)
mkdirSync('test-results', { recursive: true })
writeFileSync('test-results/seconds.json', `${JSON.stringify(Object.fromEntries(seconds), null, 1)}\n`)
if (only.length === 0) {
  console.log('\nSlowest files (all of them: test-results/seconds.json)')
  for (const [file, took] of seconds.slice(0, 8)) console.log(`${took.toFixed(1).padStart(7)} s  ${file}`)
}

const skipped = results.flatMap((result) => result.skipped)
const faults = [
  ...results.flatMap(({ texts }) => texts),
  ...failedSteps.map((name) => `FAILED: ${name}`),
  ...(ci ? skipped.map((name) => `FAILED (skipped under CI): ${name}`) : []),
  ...(ci && database === undefined ? ['FAILED: under CI MariaDB must be there'] : []),
]
if (!ci) for (const name of skipped) console.log(`skipped: ${name}`)
faults.forEach((text, index) => console.log(`\n${index + 1}) ${text}`))

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)
const passed = sum(results.map((result) => result.passes)) + passedSteps
console.log(`\n${Math.round((Date.now() - started) / 1000)} s`)
console.log(`${passed} passed, ${faults.length} failed`)
process.exit(faults.length === 0 ? 0 : 1)
