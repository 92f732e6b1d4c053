import { readFileSync } from 'node:fs'
import { startEngine } from '#engine'
import { ControlledClock } from '#engine/clock'
import type { EngineCore } from '#engine/processor/api'
import { processes } from '#processes'
import { readDiagrams } from '#server/platform/zeebe/diagrams'
import { toTask, userTaskJobType } from '#workers/shared/open-task'
import { notePassed, passedSoFar } from '#test/support/passed'
import { answers } from './answers.ts'
import { coverageOf } from './coverage.ts'
import { readDiagram } from './diagram.ts'

export type Variables = Readonly<Record<string, unknown>>

/** A job that was done, or a task that waits for a person. */
export interface Step {
  readonly elementId: string
  readonly jobKey: string
  readonly type: string
  readonly headers: Readonly<Record<string, string>>
  readonly variables: Variables
}

/** What a machine step answers: variables, or the code of a BPMN error. */
export type Answer = Variables | { readonly bpmnError: string }

const jobs = processes.flatMap((contract) => Object.values(contract.jobs))
const tenYearsMs = 10 * 365 * 86_400_000

// a term that starts an event sub-process is a date, what the clock starts again and again is a cycle
const startsByClock = (xml: string): boolean =>
  /<bpmn:startEvent (?:(?!<\/bpmn:startEvent>)[\s\S])*<bpmn:timeCycle/.test(xml)

// What a clock starts runs through every test that moves it: its steps and ends are told apart.
const startedByClock = new Set(
  readDiagrams().flatMap(({ name, xml }) => (startsByClock(xml) ? [name.replace('.bpmn', '')] : [])),
)
const clockJobs = new Set(
  processes
    .filter(({ processId }) => startedByClock.has(processId))
    .flatMap((contract) => Object.values(contract.jobs).map(({ type }) => type)),
)

/** The diagrams on an engine in memory, with scripted machine steps and a clock that moves when told to. */
export class Play {
  /** machine steps in the order in which they were done */
  readonly done: Step[] = []
  /** ids of the processes whose instances ended */
  readonly ended: string[] = []
  /** machine steps and ends of processes that a clock starts */
  readonly byClock: Step[] = []
  readonly endedByClock: string[] = []
  readonly #engine: { readonly core: EngineCore; stop(): Promise<void> }
  readonly #clock: ControlledClock
  readonly #answers: Map<string, Answer[]>
  readonly #open = new Map<string, Step>()
  #position = 0

  private constructor(
    engine: Play['engine'],
    clock: ControlledClock,
    script: Readonly<Record<string, readonly Answer[]>>,
  ) {
    this.#engine = engine
    this.#clock = clock
    this.#answers = new Map(Object.entries(script).map(([type, list]) => [type, [...list]]))
  }

  get engine(): { readonly core: EngineCore; stop(): Promise<void> } {
    return this.#engine
  }

  /**
   * @param script answers that differ from the usual ones, by job type; the last one of a list stays
   * @param withClockwork also the processes that a cycle starts, which others would meet whenever the clock moves
   */
  static async start(
    script: Readonly<Record<string, readonly Answer[]>> = {},
    { withClockwork = false }: { readonly withClockwork?: boolean } = {},
  ): Promise<Play> {
    const clock = new ControlledClock()
    const engine = await startEngine({ memory: true, clock, timeZone: 'Europe/Brussels' })
    const resources = readDiagrams()
      .filter(({ xml }) => withClockwork || !startsByClock(xml))
      .map(({ name, xml }) => ({ name, content: Buffer.from(xml) }))
    await engine.core.execute('deploy', { resources })
    return new Play(engine, clock, script)
  }

  async stop(): Promise<void> {
    await this.#engine.stop()
  }

  /** Starts a process that others call. */
  async create(bpmnProcessId: string, variables: Variables): Promise<void> {
    await this.#engine.core.execute('createInstance', { bpmnProcessId, variables: JSON.stringify(variables) })
    await this.#run()
  }

  async publish(name: string, correlationKey: string, variables: Variables = {}): Promise<void> {
    const message = { name, correlationKey, timeToLiveMs: 0, variables: JSON.stringify(variables) }
    await this.#engine.core.execute('publishMessage', message)
    await this.#run()
  }

  async moveTo(instant: string): Promise<void> {
    this.#clock.set(Date.parse(instant))
    await new Promise((resolve) => setImmediate(resolve))
    await this.#run()
  }

  /** Open user tasks, by element id. */
  get tasks(): string[] {
    return [...this.#open.values()].map((task) => task.elementId).sort()
  }

  task(elementId: string, which: (task: Step) => boolean = () => true): Step {
    const found = [...this.#open.values()].find((task) => task.elementId === elementId && which(task))
    if (found === undefined) throw new Error(`no task ${elementId} is open, only ${this.tasks.join(', ')}`)
    return found
  }

  async complete(task: Step | string, variables: Variables = {}): Promise<void> {
    const { jobKey } = typeof task === 'string' ? this.task(task) : task
    await this.#engine.core.execute('completeJob', { jobKey, variables: JSON.stringify(variables) })
    await this.#run()
  }

  /** Types of the machine steps done, in order. */
  get did(): string[] {
    return this.done.map((step) => step.type)
  }

  async #run(): Promise<void> {
    do await this.#engine.core.idle()
    while (await this.#work())
    this.#read()
  }

  async #work(): Promise<boolean> {
    let worked = false
    for (const type of [userTaskJobType, ...jobs.map((job) => job.type)])
      for (const step of await this.#take(type)) {
        worked = true
        if (type === userTaskJobType) this.#opened(step)
        else await this.#answer(step)
      }
    return worked
  }

  // the worklist must be able to read each task
  #opened(step: Step): void {
    toTask({
      ...step,
      key: step.jobKey,
      processInstanceKey: '1',
      bpmnProcessId: '',
      processDefinitionVersion: 1,
      elementInstanceKey: '1',
      retries: 1,
    })
    this.#open.set(step.jobKey, step)
  }

  async #take(type: string): Promise<Step[]> {
    const order = { type, worker: 'play', timeoutMs: tenYearsMs, maxJobs: 100 }
    const { jobs: given } = await this.#engine.core.execute('activateJobs', order)
    return given.map((job) => ({
      elementId: job.elementId,
      jobKey: job.key,
      type,
      headers: JSON.parse(job.customHeaders) as Step['headers'],
      variables: JSON.parse(job.variables) as Variables,
    }))
  }

  async #answer(step: Step): Promise<void> {
    const contract = jobs.find((job) => job.type === step.type)
    contract?.input.parse(step.variables)
    ;(clockJobs.has(step.type) ? this.byClock : this.done).push(step)
    const script = this.#answers.get(step.type) ?? []
    const answer = (script.length > 1 ? script.shift() : script[0]) ?? answers[step.type] ?? {}
    if ('bpmnError' in answer)
      await this.#engine.core.execute('throwError', { jobKey: step.jobKey, errorCode: String(answer['bpmnError']) })
    else {
      const variables = JSON.stringify(contract?.output.parse(answer))
      await this.#engine.core.execute('completeJob', { jobKey: step.jobKey, variables })
    }
  }

  // An incident is never what a test of a diagram wants: it fails the test.
  #read(): void {
    for (;;) {
      const records = this.#engine.core.records.read(this.#position + 1, 1000)
      for (const record of records) {
        const { position, valueType, intent, key, value } = record
        this.#position = position
        notePassed(record)
        const event = `${valueType} ${intent}`
        if (event === 'INCIDENT CREATED')
          throw new Error(`incident at ${String(value['elementId'])}: ${String(value['errorMessage'])}`)
        if (event === 'JOB COMPLETED' || event === 'JOB CANCELED') this.#open.delete(String(key))
        if (event === 'PROCESS_INSTANCE ELEMENT_COMPLETED' && value['bpmnElementType'] === 'PROCESS')
          (startedByClock.has(String(value['bpmnProcessId'])) ? this.endedByClock : this.ended).push(
            String(value['bpmnProcessId']),
          )
      }
      if (records.length === 0) return
    }
  }
}

/** Elements and ways of a diagram that no test has passed so far. */
export const untaken = async (processId: string): Promise<readonly string[]> => {
  const root = await readDiagram(readFileSync(`processes/${processId}/${processId}.bpmn`, 'utf8'))
  const { elements, flows } = coverageOf(processId, root, passedSoFar)
  return [...elements.missing, ...flows.missing]
}
