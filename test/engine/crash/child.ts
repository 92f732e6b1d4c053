// Runs until it is killed: random processes, their jobs and messages; says line by line what has been acknowledged.
// `child.ts DIRECTORY SEED NOW`; with ACKNOWLEDGED=file the lines go there instead of to stdout, and after LINES of them it kills itself.
import { appendFileSync } from 'node:fs'
import { env } from 'node:process'
import { ControlledClock, Rejection, startEngine } from '#engine'
import { generator } from '../mutations.ts'
import { dice } from '../random/dice.ts'
import { items, randomModel } from '../random/model.ts'

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

const models = Array.from({ length: Number(env['PROCESSES'] ?? 5) }, (_, n) => {
  const id = `p${n}x`
  return { id, ...randomModel(dice(Number(seed) * 1000 + n), { depth: 4, joins: false, id }) }
})
const messages = models.flatMap((model) => model.messages)
const signals = models.flatMap((model) => model.signals)
const { core } = await startEngine({ dir, clock })
if (core.records.next === 1) {
  const resources = models.map(({ id, xml }) => ({ name: `${id}.bpmn`, content: Buffer.from(xml) }))
  await core.execute('deploy', { resources })
}
say('ready')

const create = async (): Promise<void> => {
  const bpmnProcessId = models[random(models.length)]?.id ?? ''
  const variables = JSON.stringify({ n: random(4), key: `k${random(5)}`, items })
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
  const name = messages[random(messages.length)] ?? 'none'
  const wanted = { name, correlationKey: `k${random(5)}`, timeToLiveMs: random(2) * 60_000 }
  say(`published ${(await core.execute('publishMessage', wanted)).key}`)
  const signalName = signals[random(signals.length)]
  if (signalName !== undefined && random(5) === 0) await core.execute('broadcastSignal', { signalName })
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
