// `node --import=tsx test/engine/layouts/write.ts` keeps what an engine of today's layout leaves on the disk, for later engines to open.
// To be run once per layout, before the first change of the next one.
import { writeFileSync } from 'node:fs'
import { ControlledClock, MemoryStore, startEngine } from '#engine'
import { columnNames } from '#engine/state/columns'
import { toStored } from '#engine/store/compact'
import { layout } from '#engine/store/layout'
import {
  boundary,
  call,
  catchEvent,
  definitions,
  end,
  eventStart,
  flows,
  message,
  multi,
  onMessage,
  onTimer,
  process as bpmnProcess,
  service,
  start,
} from '#test/support/bpmn-builder'

const models = {
  work: [bpmnProcess('work', start(), service('task', 'work'), end(), flows('start', 'task', 'end'))],
  wait: [
    message('go', '=key'),
    bpmnProcess(
      'wait',
      start(),
      catchEvent('message', onMessage('go')),
      catchEvent('pause', onTimer('timeDuration', 'P1D')),
      end(),
      flows('start', 'message', 'pause', 'end'),
    ),
  ],
  outer: [
    bpmnProcess(
      'outer',
      start(),
      call('inner', 'work'),
      boundary('late', 'inner', false, onTimer('timeDuration', 'PT1H')),
      service('each', 'each', { loop: multi({ input: '=[1,2,3]', element: 'n', sequential: true }) }),
      end(),
      flows('start', 'inner', 'each', 'end'),
      end('lateEnd'),
      flows('late', 'lateEnd'),
    ),
  ],
  begun: [
    message('begin'),
    bpmnProcess(
      'begun',
      eventStart('start', true, onMessage('begin')),
      service('task', 'begun'),
      end(),
      flows('start', 'task', 'end'),
    ),
  ],
}

const store = new MemoryStore()
const clock = new ControlledClock()
const { core, stop } = await startEngine({ memory: store, clock })
const resources = Object.entries(models).map(([name, content]) => ({
  name: `${name}.bpmn`,
  content: Buffer.from(definitions(...content)),
}))
await core.execute('deploy', { resources })
const create = (bpmnProcessId: string, variables: object) =>
  core.execute('createInstance', { bpmnProcessId, variables: JSON.stringify(variables) })
const take = (type: string) => core.execute('activateJobs', { type, worker: 'w', timeoutMs: 60_000, maxJobs: 1 })
for (const n of [1, 2, 3]) await create('work', { n, text: 'é', big: 12345678901 })
await create('wait', { key: 'a' })
await create('wait', { key: 'b' })
await create('outer', {})
await core.execute('publishMessage', { name: 'go', correlationKey: 'a', timeToLiveMs: 0 })
await core.execute('publishMessage', { name: 'go', correlationKey: 'later', timeToLiveMs: 100 * 86_400_000 })
await core.execute('publishMessage', { name: 'begin', correlationKey: 'x', timeToLiveMs: 0, messageId: 'once' })
const [failing] = (await take('work')).jobs
await core.execute('failJob', { jobKey: failing?.key ?? '', retries: 0, errorMessage: 'broken' })
await take('work')
await core.records.acknowledge('elasticsearch', 5)
await core.idle()
await stop()

const line = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    // what JSON makes of a Buffer
    part instanceof Object && 'data' in part && Array.isArray(part.data)
      ? { base64: Buffer.from(part.data).toString('base64') }
      : part,
  )
const entries = columnNames.flatMap((column) =>
  [...store.range(column, { from: '', to: '\uffff' })].map(({ key, value }) =>
    line([column, key, toStored(column, value)]),
  ),
)
writeFileSync(`${import.meta.dirname}/layout-${layout}.ndjson`, `${[clock.now(), ...entries].join('\n')}\n`)
