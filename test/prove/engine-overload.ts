import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { definitions, end, flows, process as bpmnProcess, service, start } from '#test/support/bpmn-builder'
import { RawClient } from '../engine/gateway/raw-client.ts'

export const title = 'F25: ten times the calls that the engine can answer, over gRPC: goodput, latency, health, memory'

const xml = definitions(bpmnProcess('p', start(), service('task', 'work'), end(), flows('start', 'task', 'end')))
const width = 64
const overload = 10
const backOffMs = 50
const exhausted = 8

interface Load {
  /** accepted calls a second */
  readonly rate: number
  readonly p99: number
  readonly refused: number
}

/** Calls for so long, `lanes` at a time; a lane that is refused waits a moment. */
const load = async (clients: readonly RawClient[], lanes: number, ms: number): Promise<Load> => {
  const until = performance.now() + ms
  const took: number[] = []
  let refused = 0
  const lane = async (client: RawClient | undefined): Promise<void> => {
    while (performance.now() < until) {
      const askedAt = performance.now()
      try {
        await client?.call('CreateProcessInstance', { bpmnProcessId: 'p', version: -1, variables: '{"a":1}' })
        took.push(performance.now() - askedAt)
      } catch (error) {
        if (Object(error).code !== exhausted) throw error
        refused += 1
        await sleep(backOffMs)
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, index) => lane(clients[index % clients.length])))
  return { rate: took.length / (ms / 1000), p99: percentile(took, 0.99), refused }
}

const percentile = (values: number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0

/** Asks for health and memory ten times a second until it is told to stop. */
const watch = (management: string) => {
  const latencies: number[] = []
  let peak = 0
  let isOn = true
  const running = (async () => {
    while (isOn) {
      const askedAt = performance.now()
      await fetch(`${management}/ready`)
      latencies.push(performance.now() - askedAt)
      peak = Math.max(peak, await residentBytes(management))
      await sleep(100)
    }
  })()
  return async () => {
    isOn = false
    await running
    return { health: Math.max(...latencies), peak }
  }
}

const residentBytes = async (management: string): Promise<number> => {
  const text = await (await fetch(`${management}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1])
}

/** @returns the figure */
export const run = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'overload-'))
  const child = spawn(process.execPath, ['--import=tsx', 'engine/main.ts', '--port', '0', '--dir', dir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  const { address, management } = JSON.parse(String(line))
  const clients = Array.from({ length: overload }, () => new RawClient(address))
  await clients[0]?.call('DeployResource', { resources: [{ name: 'p.bpmn', content: Buffer.from(xml) }] })
  await load(clients, width, 2000)
  const capacity = await load(clients, width, 5000)
  console.log('capacity', capacity)
  const before = await residentBytes(management)
  const seen = watch(management)
  const over = await load(clients, width * overload, 15_000)
  const { health, peak } = await seen()
  console.log('overload', over)
  const after = await load(clients, width, 2000)
  console.log('after', after)
  for (const client of clients) client.close()
  child.kill('SIGTERM')
  await once(child, 'exit')
  await rm(dir, { recursive: true })
  const times = (value: number): string => value.toFixed(2)
  return [
    `goodput ${times(over.rate / capacity.rate)} of capacity (${capacity.rate.toFixed(0)}/s)`,
    `accepted p99 ${times(over.p99 / capacity.p99)} times (${over.p99.toFixed(0)} ms)`,
    `refused ${over.refused}`,
    `slowest /ready ${health.toFixed(0)} ms`,
    `memory + ${((peak - before) / 2 ** 20).toFixed(0)} MB`,
    `afterwards ${times(after.rate / capacity.rate)} of capacity`,
  ].join(', ')
}
