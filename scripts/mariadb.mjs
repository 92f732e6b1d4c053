// A private MariaDB for tests: own data folder, own port, gone when stopped.
// As a module: `const server = await start()`; as a command: `node scripts/mariadb.mjs -- npm test` sets TEST_MARIADB_URL for it.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

const isRoot = process.getuid?.() === 0

/** Whether the programs are here; `scripts/install-system-packages.sh` installs them. */
export const isInstalled = () => find('mariadbd') && find('mariadb-install-db')

/**
 * Starts a server and makes a user that may create databases.
 * @returns {Promise<{url: string, stop: () => Promise<void>}>} url has no database name; stop removes all data
 */
export const start = async () => {
  const dir = mkdtempSync(join(tmpdir(), 'woonzaak-mariadb-'))
  const data = join(dir, 'd')
  const socket = join(dir, 's')
  giveToMysql(dir)
  const asUser = isRoot ? ['--user=mysql'] : []
  run('mariadb-install-db', [
    '--no-defaults',
    ...asUser,
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ])
  const port = await freePort()
  // A group of its own: Ctrl-C in the terminal must not reach it before the tests have ended.
  const server = spawn(find('mariadbd'), [...settings, ...asUser, ...placeOf(dir, port)], {
    detached: true,
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const remove = () => rmSync(dir, { recursive: true, force: true })
  const abandon = () => {
    server.kill('SIGKILL')
    remove()
  }
  process.once('exit', abandon)
  const stop = async () => {
    server.kill('SIGTERM')
    const late = setTimeout(() => server.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(late)
    process.removeListener('exit', abandon)
    remove()
  }
  try {
    await ready(socket, server)
    const grants = ['localhost', '127.0.0.1'].map(
      (host) => `CREATE USER wk@'${host}' IDENTIFIED BY 'wk'; GRANT ALL ON *.* TO wk@'${host}';`,
    )
    run('mariadb', ['--no-defaults', `--socket=${socket}`, '--user=root', '-e', grants.join(' ')])
  } catch (error) {
    const log = existsSync(join(dir, 'log')) ? readFileSync(join(dir, 'log'), 'utf8').slice(-4000) : ''
    await stop()
    throw new Error(`MariaDB did not start: ${log}`, { cause: error })
  }
  return { url: `mysql://wk:wk@127.0.0.1:${port}`, stop }
}

// Durability is switched off: the data lives as long as the tests.
const settings = [
  '--no-defaults',
  '--bind-address=127.0.0.1',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_unicode_ci',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-flush-method=nosync',
  '--innodb-doublewrite=0',
  '--innodb-file-per-table=0',
  '--innodb-buffer-pool-size=128M',
  '--innodb-lock-wait-timeout=10',
  '--max-connections=300',
  '--skip-name-resolve',
  '--skip-log-bin',
]

const placeOf = (dir, port) => [
  `--datadir=${join(dir, 'd')}`,
  `--socket=${join(dir, 's')}`,
  `--pid-file=${join(dir, 'pid')}`,
  // a file: a pipe that a busy parent does not read would stop the server
  `--log-error=${join(dir, 'log')}`,
  `--port=${port}`,
]

const find = (program) => {
  const found = spawnSync('sh', ['-c', `PATH="$PATH:/usr/sbin:/usr/local/sbin" command -v ${program}`])
  return found.stdout.toString().trim()
}

const run = (program, args) => {
  const { status, stderr } = spawnSync(find(program), args)
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`)
}

const giveToMysql = (dir) => {
  if (!isRoot) return
  const id = (flag) => Number(spawnSync('id', [flag, 'mysql']).stdout.toString())
  chownSync(dir, id('-u'), id('-g'))
  chmodSync(dir, 0o755)
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const ready = async (socket, server) => {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null) throw new Error('ended while starting')
    const ping = spawnSync(find('mariadb-admin'), ['--no-defaults', `--socket=${socket}`, '--user=root', 'ping'])
    if (ping.status === 0) return
    await sleep(100)
  }
  throw new Error('not ready after 30 s')
}

const asCommand = async () => {
  const [program, ...args] = process.argv.slice(process.argv.indexOf('--') + 1)
  const server = await start()
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, TEST_MARIADB_URL: server.url } })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  const code = await new Promise((resolve) => {
    child.once('exit', (status) => resolve(status ?? 1))
    child.once('error', (error) => {
      console.error(error.message)
      resolve(127)
    })
  })
  await server.stop()
  process.exit(code)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await asCommand()
