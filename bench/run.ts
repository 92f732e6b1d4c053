import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** One benchmark: prints as it goes and returns its last line. */
interface Benchmark {
  /** one line: what is measured, against what */
  readonly title: string
  readonly run: (isFull: boolean) => Promise<string>
}

const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  B1: () => import('./b1-throughput.ts'),
  B2: () => import('./b2-latency.ts'),
  B3: () => import('./b3-large-state.ts'),
  B4: () => import('./b4-restart.ts'),
  B5: () => import('./b5-fan-out.ts'),
  B13: () => import('./b13-diagram.ts'),
  instances: () => import('./instances.ts'),
  insight: () => import('./insight.ts'),
}

const peers = join(import.meta.dirname, 'peers')

/** Peers are no dependencies of the product: they come into bench/peers/node_modules when first needed. */
const installPeers = (): void => {
  if (existsSync(join(peers, 'node_modules', 'bpmn-engine'))) return
  console.log('installing the peers into bench/peers/node_modules')
  const argv = ['install', '--prefix', peers, '--no-audit', '--no-fund', '--ignore-scripts']
  execFileSync('npm', argv, { stdio: 'inherit', shell: process.platform === 'win32' })
}

const list = async (): Promise<void> => {
  console.log('npm run bench -- NAME [--full]')
  for (const [name, load] of Object.entries(benchmarks)) console.log(`  ${name}  ${(await load()).title}`)
}

const [name, ...flags] = process.argv.slice(2)
const load = name === undefined ? undefined : benchmarks[name]
if (load === undefined) {
  if (name !== undefined) console.error(`unknown: ${name}`)
  await list()
  process.exit(name === undefined ? 0 : 1)
}
installPeers()
console.log(await (await load()).run(flags.includes('--full')))
// clients of Zeebe keep sockets open for a while
process.exit(0)
