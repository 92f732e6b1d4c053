// `npm start`: builds the web when its sources changed, then runs main.ts with the same arguments; signals go through.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const stamp = 'web/dist/.sources'
/** What the built web is made of. */
const sources = ['web', 'domain', 'server/contract', 'package-lock.json']
const skipped = new Set(['dist', 'node_modules', 'README.md'])

const filesIn = (path) => {
  if (!existsSync(path)) return []
  if (!/\.\w+$/.test(path)) {
    return readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => !skipped.has(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]))
  }
  return [path]
}

const fingerprint = () => {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesIn)) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

const buildWeb = () => {
  const wanted = fingerprint()
  if (existsSync('web/dist/index.html') && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('  Webtoepassing bouwen (eerste keer, of ze veranderde) …')
  const started = Date.now()
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel=warn'], {
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error('De webtoepassing kon niet gebouwd worden.')
    process.exit(status ?? 1)
  }
  writeFileSync(stamp, wanted)
  console.log(`  Webtoepassing bouwen: ${((Date.now() - started) / 1000).toFixed(1).replace('.', ',')} s`)
}

const args = process.argv.slice(2)
console.log('Woonzaak start.')
if (!args.some((arg) => /^--only=(workers|engine)$/.test(arg))) buildWeb()
const child = spawn(process.execPath, ['--import=tsx', 'main.ts', ...args], { stdio: 'inherit' })
// Ctrl-C reaches the child too; here it only must not end before the child has.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
child.once('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)))
