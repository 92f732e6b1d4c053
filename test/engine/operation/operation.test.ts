import { expect } from 'chai'
import { ControlledClock, startEngine, type Engine, type EngineCore } from '#engine'
import { createLogger, safeError } from '#engine/operation/logger'
import {
  catchEvent,
  definitions,
  end,
  flows,
  onTimer,
  process as bpmnProcess,
  service,
  start,
} from '#test/support/bpmn-builder'
import { FaultyStore } from '../faulty-store.ts'
import { until } from '../jobs/fake-core.ts'

const work = definitions(bpmnProcess('p', start(), service('task', 'work'), end(), flows('start', 'task', 'end')))
const timer = definitions(
  bpmnProcess('t', start(), catchEvent('pause', onTimer('timeDuration', 'PT1H')), flows('start', 'pause')),
)
const resources = [
  { name: 'p.bpmn', content: Buffer.from(work) },
  { name: 't.bpmn', content: Buffer.from(timer) },
]

/** Lines of a log, as they are written. */
const logOf = () => {
  const lines: string[] = []
  return { lines, logger: createLogger('debug', { write: (line) => void lines.push(line) }) }
}

const someWork = async (core: EngineCore): Promise<void> => {
  await core.execute('deploy', { resources })
  for (const bpmnProcessId of ['p', 'p', 'p', 't']) {
    await core.execute('createInstance', { bpmnProcessId, variables: '{"who":"Jan Janssens"}' })
  }
  const { jobs } = await core.execute('activateJobs', { type: 'work', worker: '', timeoutMs: 1000, maxJobs: 2 })
  await core.execute('completeJob', { jobKey: jobs[0]?.key ?? '' })
  await core.execute('failJob', { jobKey: jobs[1]?.key ?? '', retries: 0, errorMessage: 'Jan Janssens' })
  await core.execute('completeJob', { jobKey: '1', variables: '{"who":"Jan Janssens"}' }).catch(() => undefined)
  await core.records.register('reader')
}

describe('operation', () => {
  let engine: Engine
  afterEach(() => engine.stop())

  it('counts commands, jobs, what waits, what is not read, and how long things take', async () => {
    engine = await startEngine({ memory: true, clock: new ControlledClock() })
    await someWork(engine.core)
    const lines = (await engine.metrics.registry.metrics()).split('\n')
    const { next } = engine.core.records
    for (const line of [
      'engine_commands_total{type="createInstance",result="accepted"} 4',
      'engine_commands_total{type="completeJob",result="NOT_FOUND"} 1',
      'engine_command_seconds_count{type="createInstance"} 4',
      'engine_jobs_total{event="created"} 3',
      'engine_jobs_total{event="activated"} 2',
      'engine_jobs_total{event="completed"} 1',
      'engine_jobs_total{event="failed"} 1',
      'engine_records_total{value_type="INCIDENT"} 1',
      'engine_process_instances 3',
      'engine_activatable_jobs 1',
      'engine_open_incidents 1',
      'engine_pending_timers 1',
      'engine_commands_in_flight 0',
      `engine_log_records ${next - 1}`,
      `engine_exporter_lag_records{exporter="reader"} ${next - 1}`,
      'engine_disk_is_full 0',
    ])
      expect(lines, line).to.include(line)
    for (const name of ['engine_flush_seconds_count', 'engine_batch_commands_sum', 'engine_batch_writes_sum'])
      expect(lines.find((line) => line.startsWith(name))).to.match(/ [1-9]\d*$/)
  })

  it('says how it is: disk, queue, log, readers, last flush', async () => {
    let free = 1000
    const { logger } = logOf()
    const disk = { minimumBytes: 100, freeBytes: () => Promise.resolve(free), intervalMs: 5 }
    engine = await startEngine({ memory: true, disk, logger })
    expect(engine.health()).to.deep.equal({
      status: 'up',
      disk: { isFull: false, freeBytes: 1000, minimumBytes: 100 },
      inFlight: 0,
      log: { oldest: 1, next: 1 },
      exporters: [],
      lastFlush: null,
    })
    await someWork(engine.core)
    const { next } = engine.core.records
    expect(engine.health()).to.deep.include({ exporters: [{ id: 'reader', position: 0, lag: next - 1 }] })
    expect(engine.health().lastFlush?.tookMs).to.be.greaterThan(0)
    free = 0
    await until(() => engine.health().status === 'degraded')
    expect(engine.health().disk).to.deep.equal({ isFull: true, freeBytes: 0, minimumBytes: 100 })
  })

  it('a receiver that takes no records shows in health and log, once each way', async () => {
    const { lines, logger } = logOf()
    engine = await startEngine({ memory: true, port: 0, exportTo: 'http://127.0.0.1:1', logger })
    await engine.core.execute('deploy', { resources })
    await until(() => engine.health().status === 'degraded')
    const [exporter] = engine.health().exporters
    expect(exporter).to.include({ id: 'elasticsearch', position: 0, missed: 0 })
    expect(exporter?.failures).to.be.greaterThan(3)
    expect(lines.filter((line) => line.includes('takes no records'))).to.have.length(1)
  })

  it('logs no variables, payloads or names, whatever goes wrong', async () => {
    const { lines, logger } = logOf()
    const store = new FaultyStore()
    const fatal: unknown[] = []
    engine = await startEngine({ memory: store, logger, onFatal: (error) => fatal.push(error) })
    await someWork(engine.core)
    const broken = engine.core.execute('setVariables', {
      elementInstanceKey: '1',
      variables: null as never,
      local: true,
    })
    await broken.catch(() => undefined)
    store.fault = 'broken'
    void engine.core.execute('publishMessage', { name: 'Jan', correlationKey: 'Janssens', timeToLiveMs: 0 })
    await until(() => fatal.length === 1)
    expect(lines.join('')).to.contain('a command failed').and.not.match(/Jan/)
  })

  it('tells of an overload once in a while, not once a command', async () => {
    const { lines, logger } = logOf()
    const limits = { maxInFlight: 1, maxAgeMs: 0, minInFlight: 0, maxBytes: 1000 }
    engine = await startEngine({ memory: true, logger, limits })
    const many = Array.from({ length: 50 }, () => engine.core.execute('createInstance', { bpmnProcessId: 'p' }))
    await Promise.allSettled(many)
    expect(lines.filter((line) => line.includes('overload'))).to.have.length(1)
  })
})

describe('errors in the log', () => {
  it('show their kind and place; their text only when the system wrote it', () => {
    const error = new TypeError("cannot read 'Jan Janssens'", { cause: new Error('Jan') })
    const told = JSON.stringify(safeError(error))
    expect(told).to.contain('TypeError').and.contain('operation.test').and.not.contain('Jan')
    const system = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    expect(safeError(system)).to.include({ kind: 'Error', code: 'ENOSPC', message: system.message })
    expect(safeError('Jan')).to.deep.equal({ kind: 'string' })
  })
})
