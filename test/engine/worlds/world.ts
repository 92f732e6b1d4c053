import type { Engine, ZeebeRecord } from '#engine'
import type { ActivatedJob, CommandInput, CommandName, CommandResult } from '#engine/processor/api'

/** Ends the running test as skipped. */
export type Skip = () => never

export interface OpenIncident {
  readonly key: string
  readonly type: string
  readonly message: string
  readonly elementId: string
}

type Command<K extends CommandName = CommandName> = readonly [name: K, input: CommandInput<K>]

/** An engine somewhere, and short words for what scenarios do with it. */
export abstract class World {
  /** results of instances that were created with `awaitResult` */
  readonly completed: { key: string; variables: unknown }[] = []
  #mark = 0

  abstract readonly clock: { now(): number }
  /** The engine itself; a scenario that asks for it is skipped where the engine is another process. */
  abstract get engine(): Engine
  abstract begin(): Promise<void>
  abstract end(): Promise<void>
  abstract restart(): Promise<void>
  /** Runs one command and all that follows from it. */
  abstract run<K extends CommandName>(name: K, input: CommandInput<K>): Promise<CommandResult<K>>
  /** Runs commands at the same time. */
  abstract together(commands: readonly Command[]): Promise<readonly unknown[]>
  /** Moves the clock and lets everything that falls due run. */
  abstract advance(ms: number): Promise<void>
  /** For scenarios that count milliseconds: skipped where time goes on between two commands. */
  abstract needsExactTime(): void
  abstract records(): readonly ZeebeRecord[]
  /** An id as the engine knows it, for variables that hold one; a shared broker knows each scenario's by another name. */
  abstract readonly own: (id: string) => string
  /** `TYPE: reason` when the engine refused the command, undefined when it failed otherwise. */
  protected abstract reasonOf(error: unknown): string | undefined

  async refusal<K extends CommandName>(name: K, input: CommandInput<K>): Promise<string> {
    try {
      await this.run(name, input)
    } catch (error) {
      const reason = this.reasonOf(error)
      if (reason === undefined) throw error
      return reason
    }
    return 'accepted'
  }

  async deploy(xml: string, name = 'test.bpmn'): Promise<CommandResult<'deploy'>> {
    return await this.run('deploy', { resources: [{ name, content: Buffer.from(xml) }] })
  }

  async create(bpmnProcessId: string, variables: object = {}): Promise<string> {
    const { processInstanceKey } = await this.run('createInstance', {
      bpmnProcessId,
      variables: JSON.stringify(variables),
    })
    return processInstanceKey
  }

  async jobs(type: string, maxJobs = 1000): Promise<readonly ActivatedJob[]> {
    const { jobs } = await this.run('activateJobs', { type, worker: 'test', timeoutMs: 300_000, maxJobs })
    return jobs
  }

  /** Activates the oldest job of a type. */
  async job(type: string): Promise<ActivatedJob> {
    const [job] = await this.jobs(type, 1)
    if (!job) throw new Error(`no job of type ${type}`)
    return job
  }

  /** Activates and completes the oldest job of a type. */
  async work(type: string, variables: object = {}): Promise<ActivatedJob> {
    const job = await this.job(type)
    await this.run('completeJob', { jobKey: job.key, variables: JSON.stringify(variables) })
    return job
  }

  async publish(
    name: string,
    correlationKey: string,
    variables: object = {},
    timeToLiveMs = 0,
    messageId = '',
  ): Promise<string> {
    const { key } = await this.run('publishMessage', {
      name,
      correlationKey,
      timeToLiveMs,
      messageId,
      variables: JSON.stringify(variables),
    })
    return key
  }

  async set(elementInstanceKey: string, variables: object, local = false): Promise<void> {
    await this.run('setVariables', { elementInstanceKey, variables: JSON.stringify(variables), local })
  }

  /** Resolves the oldest open incident. */
  async resolve(): Promise<void> {
    await this.run('resolveIncident', { incidentKey: this.incidents()[0]?.key ?? '' })
  }

  /** Forgets the records so far: the next `trace` starts here. */
  mark(): void {
    this.#mark = this.records().at(-1)?.position ?? 0
  }

  /** `elementId INTENT` of the records since the mark, without the ELEMENT_ in front. */
  trace(intents: readonly string[] = ['ACTIVATED', 'COMPLETED', 'TERMINATED']): string[] {
    return this.#since()
      .filter(({ valueType }) => valueType === 'PROCESS_INSTANCE')
      .map(({ value, intent }) => ({ id: String(value['elementId']), intent: intent.replace('ELEMENT_', '') }))
      .filter(({ intent }) => intents.includes(intent))
      .map(({ id, intent }) => `${id} ${intent}`)
  }

  /** All records since the mark: `elementId INTENT` of elements, `VALUE_TYPE INTENT` of others. */
  all(): string[] {
    return this.#since().map(({ valueType, intent, value }) =>
      valueType === 'PROCESS_INSTANCE'
        ? `${String(value['elementId'])} ${intent.replace('ELEMENT_', '')}`
        : `${valueType} ${intent}`,
    )
  }

  /** Values of the records of a kind since the mark. */
  values(valueType: ZeebeRecord['valueType'], intent: string): ZeebeRecord['value'][] {
    return this.#since().flatMap((record) =>
      record.valueType === valueType && record.intent === intent ? [record.value] : [],
    )
  }

  completedOnce(elementId: string): boolean {
    return this.trace(['COMPLETED']).filter((line) => line === `${elementId} COMPLETED`).length === 1
  }

  /** Current variables of a scope, from the records. */
  variables(scopeKey: string): Record<string, unknown> {
    const found: Record<string, unknown> = {}
    for (const { valueType, value } of this.records()) {
      if (valueType === 'VARIABLE' && String(value['scopeKey']) === scopeKey)
        found[String(value['name'])] = JSON.parse(String(value['value']))
    }
    return found
  }

  incidents(): OpenIncident[] {
    const open = new Map<number, OpenIncident>()
    for (const { valueType, intent, key, value } of this.records()) {
      if (valueType !== 'INCIDENT') continue
      if (intent === 'RESOLVED') open.delete(key)
      else
        open.set(key, {
          key: String(key),
          type: String(value['errorType']),
          message: String(value['errorMessage']),
          elementId: String(value['elementId']),
        })
    }
    return [...open.values()]
  }

  /** Key of the youngest instance of an element. */
  keyOf(elementId: string): string {
    const found = this.records().findLast(
      ({ valueType, intent, value }) =>
        valueType === 'PROCESS_INSTANCE' && intent === 'ELEMENT_ACTIVATING' && value['elementId'] === elementId,
    )
    if (!found) throw new Error(`${elementId} was never activated`)
    return String(found.key)
  }

  #since(): ZeebeRecord[] {
    return this.records().filter(({ position }) => position > this.#mark)
  }
}
