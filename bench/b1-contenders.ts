import { join } from 'node:path'
import { Camunda8 } from '@camunda8/sdk'
import { startEngine } from '#engine'
import { jobType, model, processId, tasksPerInstance, variables } from './b1-model.ts'
import { startChild } from './child.ts'
import { startEngineProcess, type EngineProcess } from './engine-process.ts'
import { GatewayClient } from './gateway-client.ts'
import { clientCore, cpuMs } from './machine.ts'
import { patiently } from './patiently.ts'
import { peerEngines, peerServices } from './peer.ts'
import { countdown, pool } from './pool.ts'

/** One who runs instances of ten tasks to their end. */
export interface Contender {
  readonly name: string
  readonly run: (instances: number) => Promise<void>
  /** milliseconds of CPU so far of the process that the engine is in */
  readonly cpuMs: () => number
  /** absent: the engine is in this process */
  readonly engine?: EngineProcess
  readonly stop: () => Promise<void>
}

/** Calls in flight while instances are created. */
const width = 64
const result = { verdict: 'GESCHIKT' }
const ownCpu = (): number => cpuMs(process.pid)

/** What all clients of the engine process do alike: start instances, then wait until every job is acknowledged. */
const served = (
  name: string,
  engine: EngineProcess,
  open: (acknowledged: () => void) => Promise<{ create: () => Promise<unknown>; close: () => Promise<unknown> }>,
): Promise<Contender> => {
  let tick: () => void = () => undefined
  return open(() => tick()).then(({ create, close }) => ({
    name,
    run: async (instances) => {
      const left = countdown(instances * tasksPerInstance)
      tick = left.tick
      await pool(instances, width, () => patiently(create))
      await left.done
    },
    cpuMs: engine.cpuMs,
    engine,
    stop: async () => {
      await close()
      await engine.stop()
    },
  }))
}

/** Streaming workers of @camunda8/sdk. */
export const overSdk = async (dir: string): Promise<Contender> => {
  const engine = await startEngineProcess(join(dir, 'sdk'))
  return await served('engine over gRPC, @camunda8/sdk streaming', engine, async (acknowledged) => {
    const settings = { ZEEBE_CLIENT_LOG_LEVEL: 'NONE', ZEEBE_GRPC_CLIENT_RETRY: false } as const
    const client = new Camunda8({
      ZEEBE_GRPC_ADDRESS: `grpc://${engine.address}`,
      zeebeGrpcSettings: settings,
    }).getZeebeGrpcApiClient()
    await client.deployResource({ name: 'b1.bpmn', process: Buffer.from(model) })
    await client.streamJobs({
      type: jobType,
      worker: 'bench',
      timeout: 60_000,
      tenantIds: ['<default>'],
      taskHandler: async (job) => {
        const answer = await job.complete(result)
        acknowledged()
        return answer
      },
    })
    const create = () => client.createProcessInstance({ bpmnProcessId: processId, variables })
    return { create, close: () => client.close() }
  })
}

/** The same calls on bare grpc-js: the client takes a tenth of the CPU, the engine does the same. */
export const overBareGrpc = async (dir: string): Promise<Contender> => {
  const engine = await startEngineProcess(join(dir, 'bare'))
  return await served('engine over gRPC, bare grpc-js streaming', engine, async (acknowledged) => {
    const client = new GatewayClient(engine.address)
    await client.deploy('b1.bpmn', model)
    const text = JSON.stringify(variables)
    const done = JSON.stringify(result)
    const hangUp = client.stream(jobType, ({ key }) => {
      void client.call('CompleteJob', { jobKey: key, variables: done }).then(acknowledged)
    })
    const create = () =>
      client.call('CreateProcessInstance', { bpmnProcessId: processId, version: -1, variables: text })
    const close = async () => {
      hangUp()
      client.close()
    }
    return { create, close }
  })
}

/** A long-polling worker of zeebe-node. */
export const overZeebeNode = async (dir: string): Promise<Contender> => {
  const engine = await startEngineProcess(join(dir, 'zeebe-node'))
  const client = startChild('bench/b1-long-polling.ts', [engine.address], clientCore)
  await client.ready
  return {
    name: 'engine over gRPC, zeebe-node long polling',
    run: async (instances) => void (await client.ask({ instances })),
    cpuMs: engine.cpuMs,
    engine,
    stop: async () => {
      await client.kill('SIGKILL')
      await engine.stop()
    },
  }
}

/** The same engine in this process, without gRPC: what embedding costs when nothing travels. */
export const inProcess = async (dir: string): Promise<Contender> => {
  const { core, stop } = await startEngine({ dir: join(dir, 'inside') })
  await core.execute('deploy', { resources: [{ name: 'b1.bpmn', content: Buffer.from(model) }] })
  const text = JSON.stringify(variables)
  const done = JSON.stringify(result)
  let tick: () => void = () => undefined
  const request = { type: jobType, worker: 'bench', timeoutMs: 60_000 }
  const work = async (jobKeys: readonly string[]): Promise<void> => {
    const { jobs } = await core.execute('activateJobs', { ...request, maxJobs: jobKeys.length, jobKeys })
    for (const { key } of jobs) void core.execute('completeJob', { jobKey: key, variables: done }).then(tick)
  }
  core.onJobsAvailable((_, jobKeys) => void work(jobKeys))
  const create = () => core.execute('createInstance', { bpmnProcessId: processId, variables: text })
  return {
    name: 'engine in process',
    run: async (instances) => {
      const left = countdown(instances * tasksPerInstance)
      tick = left.tick
      await pool(instances, width, () => patiently(create))
      await left.done
    },
    cpuMs: ownCpu,
    stop,
  }
}

/** bpmn-engine 25 in memory. */
export const bpmnEngine = async (): Promise<Contender> => {
  const engines = await peerEngines(model)
  const one = async (): Promise<void> => {
    const engine = engines()
    const ended = engine.waitFor('end')
    await engine.execute({ variables, services: peerServices })
    await ended
  }
  return {
    name: 'bpmn-engine 25 in memory',
    run: (instances) => pool(instances, width, one),
    cpuMs: ownCpu,
    stop: () => Promise.resolve(),
  }
}
