import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Camunda8 } from '@camunda8/sdk'
import { BpmnModdle } from 'bpmn-moddle'
import { startEngine } from '#engine'
import { jobType, model, processId, tasksPerInstance, variables } from './b1-model.ts'
import { countdown, pool, seconds } from './pool.ts'

/** Runs so many instances to their end; returns completed tasks per second. */
export type Round = (instances: number) => Promise<number>

export interface Contender {
  readonly round: Round
  readonly stop: () => Promise<void>
}

/** Calls in flight while instances are created. */
const width = 64

const withDirectory = async (): Promise<{ readonly dir: string; readonly remove: () => Promise<void> }> => {
  const dir = await mkdtemp(join(tmpdir(), 'bench-'))
  return { dir, remove: () => rm(dir, { recursive: true }) }
}

/** The engine in a process of its own, on lmdb with fsync, worked by streaming workers of @camunda8/sdk. */
export const overGrpc = async (): Promise<Contender> => {
  const { dir, remove } = await withDirectory()
  const argv = ['--import=tsx', 'engine/main.ts', '--port', '0', '--dir', dir]
  const child = spawn(process.execPath, argv, { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  const { address } = JSON.parse(String(line))
  const settings = { ZEEBE_CLIENT_LOG_LEVEL: 'NONE', ZEEBE_GRPC_CLIENT_RETRY: false } as const
  const client = new Camunda8({
    ZEEBE_GRPC_ADDRESS: `grpc://${address}`,
    zeebeGrpcSettings: settings,
  }).getZeebeGrpcApiClient()
  await client.deployResource({ name: 'b1.bpmn', process: Buffer.from(model) })
  let tick: () => void = () => undefined
  await client.streamJobs({
    type: jobType,
    worker: 'bench',
    timeout: 60_000,
    tenantIds: ['<default>'],
    taskHandler: async (job) => {
      const acknowledged = await job.complete({ verdict: 'GESCHIKT' })
      tick()
      return acknowledged
    },
  })
  return {
    round: async (instances) => {
      const left = countdown(instances * tasksPerInstance)
      tick = left.tick
      const took = await seconds(async () => {
        await pool(instances, width, () => client.createProcessInstance({ bpmnProcessId: processId, variables }))
        await left.done
      })
      return (instances * tasksPerInstance) / took
    },
    stop: async () => {
      await client.close()
      child.kill('SIGTERM')
      await once(child, 'exit')
      await remove()
    },
  }
}

/** The same engine in this process, without gRPC: what embedding costs when nothing travels. */
export const inProcess = async (): Promise<Contender> => {
  const { dir, remove } = await withDirectory()
  const { core, stop } = await startEngine({ dir })
  await core.execute('deploy', { resources: [{ name: 'b1.bpmn', content: Buffer.from(model) }] })
  const text = JSON.stringify(variables)
  let tick: () => void = () => undefined
  const request = { type: jobType, worker: 'bench', timeoutMs: 60_000 }
  const work = async (jobKeys: readonly string[]): Promise<void> => {
    const { jobs } = await core.execute('activateJobs', { ...request, maxJobs: jobKeys.length, jobKeys })
    for (const { key } of jobs)
      void core.execute('completeJob', { jobKey: key, variables: '{"verdict":"GESCHIKT"}' }).then(tick)
  }
  core.onJobsAvailable((_, jobKeys) => void work(jobKeys))
  return {
    round: async (instances) => {
      const left = countdown(instances * tasksPerInstance)
      tick = left.tick
      const took = await seconds(async () => {
        await pool(instances, width, () =>
          core.execute('createInstance', { bpmnProcessId: processId, variables: text }),
        )
        await left.done
      })
      return (instances * tasksPerInstance) / took
    },
    stop: async () => {
      await stop()
      await remove()
    },
  }
}

/** bpmn-engine 25 in memory, the model parsed once; nothing is kept, nothing travels. */
export const bpmnEngine = async (): Promise<Contender> => {
  const { Engine } = peer()
  const services = {
    work: (_: unknown, next: (error: null, result: unknown) => void) =>
      setImmediate(next, null, { verdict: 'GESCHIKT' }),
  }
  const moddleContext = await parsedByPeer()
  const one = async (): Promise<void> => {
    const engine = new Engine({ name: 'b1', moddleContext })
    const ended = engine.waitFor('end')
    await engine.execute({ variables, services })
    await ended
  }
  return {
    round: async (instances) => (instances * tasksPerInstance) / (await seconds(() => pool(instances, width, one))),
    stop: () => Promise.resolve(),
  }
}

interface PeerEngine {
  execute(options: { readonly variables: object; readonly services: object }): Promise<unknown>
  waitFor(event: 'end'): Promise<unknown>
}

type Peer = { readonly Engine: new (options: { readonly name: string; readonly moddleContext: unknown }) => PeerEngine }

const peer = (): Peer => createRequire(join(import.meta.dirname, 'peers', 'package.json'))('bpmn-engine') as Peer

const parsedByPeer = async (): Promise<unknown> => {
  const zeebe: unknown = createRequire(import.meta.url)('zeebe-bpmn-moddle/resources/zeebe.json')
  return new BpmnModdle({ zeebe: Object(zeebe) }).fromXML(model)
}
