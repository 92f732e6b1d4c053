// Runs until it is killed: random processes, their jobs and messages; says line by line what has been acknowledged.
// `child.ts DIRECTORY SEED NOW`; with ACKNOWLEDGED=file the lines go there instead of to stdout, and after LINES of them it kills itself.
import { appendFileSync } from 'node:fs'
import { env } from 'node:process'
import { ControlledClock, Rejection, startEngine } from '#engine'
import { generator } from '../mutations.ts'
import { RandomModel } from './random-model.ts'

const [dir = '', seed = '1', now = ''] = process.argv.slice(2)
const random = generator(Number(seed))
const clock = new ControlledClock(Number(now) || undefined)
const file = env['ACKNOWLEDGED']
let linesLeft = Number(env['LINES'] ?? Infinity)
const say = (line: string): void => {
  if (file === undefined) process.stdout.write(`${line}\n`)
  else appendFileSync(file, `${line}\n`)
  linesLeft -= 1
  if (linesLeft === 0) process.kill(process.pid, 'SIGKILL')
}

const processes = Array.from({ length: Number(env['PROCESSES'] ?? 5) }, (_, n) => `p${n}`)
const { core } = await startEngine({ dir, clock })
if (core.records.next === 1) {
  const models = generator(Number(seed))
  const resources = processes.map((id) => ({
    name: `${id}.bpmn`,
    content: Buffer.from(new RandomModel(models).xml(id)),
  }))
  await core.execute('deploy', { resources })
}
say('ready')

const create = async (): Promise<void> => {
  const bpmnProcessId = processes[random(processes.length)] ?? ''
  const variables = JSON.stringify({ n: random(2), key: `k${random(5)}`, items: [1, 2, 3] })
  say(`created ${(await core.execute('createInstance', { bpmnProcessId, variables })).processInstanceKey}`)
}

const work = async (): Promise<void> => {
  const { jobs } = await core.execute('activateJobs', { type: 'work', worker: 'w', timeoutMs: 60_000, maxJobs: 8 })
  for (const { key } of jobs) {
    await core.execute('completeJob', { jobKey: key, variables: '{"done":true}' })
    say(`completed ${key}`)
  }
  await new Promise((resolve) => setImmediate(resolve))
}

const publish = async (): Promise<void> => {
  const name = random(20) === 0 ? 'aside' : 'm'
  const wanted = { name, correlationKey: `k${random(5)}`, timeToLiveMs: random(2) * 60_000 }
  say(`published ${(await core.execute('publishMessage', wanted)).key}`)
  if (random(10) === 0) clock.advance(1_800_000)
}

const forEver = async (act: () => Promise<void>): Promise<never> => {
  for (;;) {
    await act().catch((error: unknown) => {
      // a timer may have ended the job meanwhile
      if (!(error instanceof Rejection)) throw error
    })
  }
}

await Promise.all([create, create, create, work, work, work, work, publish].map(forEver))
