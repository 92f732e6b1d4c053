import { startEngine } from '#engine'
import { timerModel, timerProcess, userType, waitingModel, waitingProcess } from './b3-model.ts'
import { serve } from './child.ts'
import { percentile } from './figures.ts'
import { cpuMs, memoryOf } from './machine.ts'
import { variablesText } from './one-task.ts'
import { patiently } from './patiently.ts'
import { pool, seconds } from './pool.ts'

/** The engine on lmdb in the directory `process.argv[2]`, filled and worked through its commands, without gRPC. Run as a process of its own. */
const { core, stop } = await startEngine({ dir: process.argv[2] ?? '' })
const width = 128
const models = { 'waiting.bpmn': waitingModel, 'timers.bpmn': timerModel }
const resources = Object.entries(models).map(([name, xml]) => ({ name, content: Buffer.from(xml) }))
await core.execute('deploy', { resources })

let onTask: (jobKey: string) => void = () => undefined
core.onJobsAvailable((type, jobKeys) => {
  if (type === userType) for (const key of jobKeys) onTask(key)
})

const answers: Readonly<Record<string, (count: number) => Promise<object>>> = {
  /** so many more that wait at a user task */
  fill: async (count) => {
    await pool(count, width, createWaiting)
    return {}
  },
  /** so many more that wait at a timer, for hours */
  timers: async (count) => {
    const due = new Date(core.clock.now() + 10 * 3_600_000).toISOString()
    await pool(count, width, () => createTimer(due))
    return {}
  },
  /** creates and completes so many */
  round: async (count) => {
    const cpuBefore = cpuMs(process.pid)
    const took = await seconds(() => createAndComplete(count))
    return { rate: count / took, cpu: ((cpuMs(process.pid) - cpuBefore) * 1000) / count }
  },
  memory: async () => {
    globalThis.gc?.()
    return memoryOf(process.pid)
  },
  /** so many timers that fall due one by one; how late they are, and how many have not fired */
  late: async (count) => await lateness(count),
  stop: async () => {
    await stop()
    return {}
  },
}

const createWaiting = () =>
  patiently(() => core.execute('createInstance', { bpmnProcessId: waitingProcess, variables: variablesText }))

const createTimer = (due: string, awaitResult = false) =>
  patiently(() =>
    core.execute('createInstance', { bpmnProcessId: timerProcess, variables: JSON.stringify({ due }), awaitResult }),
  )

const createAndComplete = async (count: number): Promise<void> => {
  let left = count
  const done = new Promise<void>((resolve) => {
    onTask = (jobKey) => {
      void core.execute('completeJob', { jobKey, variables: '{"verdict":"GESCHIKT"}' }).then(() => {
        left -= 1
        if (left === 0) resolve()
      })
    }
  })
  await pool(count, width, createWaiting)
  await done
  onTask = () => undefined
}

/** Pause between two of them, and how long before the first is due each may take to be created. */
const everyMs = 2
const createWithinMs = 1

/** From the instant that each is due to the commit of what it has led to. */
const lateness = async (count: number): Promise<object> => {
  const lateMs: number[] = []
  const stopListening = core.onInstanceCompleted((_, json) => {
    const { due }: { readonly due: string } = JSON.parse(json)
    lateMs.push(core.clock.now() - Date.parse(due))
  })
  const first = core.clock.now() + 3000 + count * createWithinMs
  await pool(count, width, (index) => createTimer(new Date(first + index * everyMs).toISOString(), true))
  const inTime = core.clock.now() < first
  await new Promise((resolve) => setTimeout(resolve, first + count * everyMs + 2000 - core.clock.now()))
  await core.idle()
  stopListening()
  const tooLate = lateMs.filter((late) => late > 100).length
  return { missing: count - lateMs.length, tooLate, inTime, p50: percentile(lateMs, 50), p99: percentile(lateMs, 99) }
}

serve(async (request) => {
  const [[name, count] = []] = Object.entries(request)
  const answer = name === undefined ? undefined : answers[name]
  if (!answer) throw new Error(`unknown: ${String(name)}`)
  return await answer(Number(count))
})
