import { ControlledClock, startEngine } from '#engine'

/** Runs until it is killed: creates instances and completes jobs, and says what has been acknowledged, line by line. */
const dir = process.argv[2] ?? ''
const { core } = await startEngine({ dir, clock: new ControlledClock() })
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const createForEver = async (): Promise<never> => {
  for (;;) {
    const { processInstanceKey } = await core.execute('createInstance', { bpmnProcessId: 'p', variables: '{"a":1}' })
    say(`created ${processInstanceKey}`)
  }
}

const workForEver = async (): Promise<never> => {
  for (;;) {
    const { jobs } = await core.execute('activateJobs', { type: 'work', worker: 'w', timeoutMs: 60_000, maxJobs: 5 })
    for (const { key } of jobs) {
      await core.execute('completeJob', { jobKey: key, variables: '{"done":true}' })
      say(`completed ${key}`)
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}

await Promise.all([...Array.from({ length: 8 }, createForEver), workForEver(), workForEver()])
