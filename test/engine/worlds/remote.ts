import { randomBytes } from 'node:crypto'
import { status } from '@grpc/grpc-js'
import type { Engine, ZeebeRecord } from '#engine'
import type { ActivatedJob, CommandInput, CommandName, CommandResult } from '#engine/processor/api'
import { RawClient } from '../gateway/raw-client.ts'
import { BrokerClock } from './broker-clock.ts'
import { OwnRecords } from './own-records.ts'
import { RecordReceiver } from './record-receiver.ts'
import { renamed } from './rename.ts'
import { activation, rpcs } from './rpc.ts'
import { World, type Skip } from './world.ts'

interface Settings {
  /** `host:port` of the gateway */
  readonly address: string
  /** where the broker's exporter finds us */
  readonly recordsPort: number
  /** base address of the broker's management port */
  readonly management: string
}

/** A broker is slow to begin with: it first sends what it has kept. */
const firstRecordMs = 60_000

const receivers = new Map<number, Promise<RecordReceiver>>()

const receiverAt = (port: number): Promise<RecordReceiver> => {
  const receiver = receivers.get(port) ?? RecordReceiver.listen(port)
  receivers.set(port, receiver)
  return receiver
}

/** A broker behind gRPC, seen through its record stream. Ids get a suffix, so that scenarios and others on it do not meet. */
export class RemoteWorld extends World {
  readonly #settings: Settings
  readonly #skip: Skip
  readonly #suffix = `-x${randomBytes(4).toString('hex')}`
  readonly #client: RawClient
  #connection: { readonly receiver: RecordReceiver; readonly own: OwnRecords; readonly clock: BrokerClock } | undefined
  #markers = 0

  constructor(settings: Settings, skip: Skip) {
    super()
    this.#settings = settings
    this.#skip = skip
    this.#client = new RawClient(settings.address)
  }

  get engine(): Engine {
    return this.#skip()
  }

  get clock(): BrokerClock {
    return this.#connected.clock
  }

  async begin(): Promise<void> {
    const receiver = await receiverAt(this.#settings.recordsPort)
    const clock = await BrokerClock.connect(this.#settings.management)
    const first = await this.#marker(receiver, 0)
    this.#connection = { receiver, clock, own: new OwnRecords(this.#suffix, first) }
  }

  /** Leaves nothing behind that runs: instances are cancelled, start events are closed by a version without any. */
  async end(): Promise<void> {
    try {
      if (this.#connection) await this.#tidy()
    } finally {
      this.#client.close()
    }
  }

  restart(): Promise<void> {
    return Promise.resolve()
  }

  async run<K extends CommandName>(name: K, input: CommandInput<K>): Promise<CommandResult<K>> {
    const result = await this.#send(name, input)
    await this.#settle()
    return result as CommandResult<K>
  }

  async together(commands: readonly (readonly [CommandName, CommandInput<CommandName>])[]): Promise<unknown[]> {
    const results = await Promise.all(commands.map(([name, input]) => this.#send(name, input)))
    await this.#settle()
    return results
  }

  async advance(ms: number): Promise<void> {
    await this.clock.advance(ms)
    await this.#settle()
  }

  readonly own = (id: string): string => (id === '' ? id : id + this.#suffix)

  needsExactTime(): void {
    this.#skip()
  }

  records(): readonly ZeebeRecord[] {
    return this.#connected.own.records
  }

  protected reasonOf(error: unknown): string | undefined {
    const { code, details } = Object(error) as { readonly code?: number; readonly details?: string }
    if (code === undefined || details === undefined) return undefined
    const [, type = 'INVALID_ARGUMENT', reason = details] =
      /^Command '\w+' rejected with code '(\w+)': (.*)$/s.exec(details) ?? []
    if (type === 'INVALID_ARGUMENT' && code !== status.INVALID_ARGUMENT) return undefined
    return `${type}: ${this.#plain(reason)}`
  }

  get #connected() {
    if (!this.#connection) throw new Error('the world has not begun')
    return this.#connection
  }

  #plain(text: string): string {
    return text.replaceAll(this.#suffix, '')
  }

  async #send<K extends CommandName>(name: K, input: CommandInput<K>): Promise<unknown> {
    if (name === 'activateJobs') return await this.#activate(input as CommandInput<'activateJobs'>)
    if (name === 'createInstance' && Object(input).awaitResult === true)
      return await this.#createAndAwait(input as CommandInput<'createInstance'>)
    const rpc = rpcs[name]
    if (!rpc) return this.#skip()
    const given = name === 'deploy' ? this.#renamed(input as CommandInput<'deploy'>) : input
    const answer = await this.#client.call(rpc.name, rpc.request(given as never, this.own))
    return this.#cleaned(rpc.result?.(answer) ?? answer)
  }

  #renamed({ resources }: CommandInput<'deploy'>): CommandInput<'deploy'> {
    return {
      resources: resources.map(({ name, content }) => ({
        name,
        content: Buffer.from(renamed(name, Buffer.from(content).toString('utf8'), this.#suffix)),
      })),
    }
  }

  async #activate(input: CommandInput<'activateJobs'>): Promise<unknown> {
    if (input.jobKeys) return this.#skip()
    const answers = await this.#client.all('ActivateJobs', activation(input, this.own))
    const jobs = answers.flatMap(({ jobs: some }) => (Array.isArray(some) ? some : []) as (ActivatedJob & object)[])
    return this.#cleaned({
      jobs: jobs.map((job) => ({ ...job, tenantId: undefined, deadline: Number(job.deadline) })),
      truncated: false,
    })
  }

  /** The answer comes when the instance has ended; its key is in the records long before. */
  async #createAndAwait(input: CommandInput<'createInstance'>): Promise<unknown> {
    const { receiver, own } = this.#connected
    const after = own.position
    const request = rpcs.createInstance?.request(input, this.own)
    void this.#client
      .call('CreateProcessInstanceWithResult', { request, fetchVariables: input.fetchVariables ?? [] })
      .then(({ processInstanceKey, variables }) =>
        this.completed.push({ key: String(processInstanceKey), variables: JSON.parse(String(variables)) as unknown }),
      )
      // a cancelled instance is never answered; the client is closed in the end
      .catch(() => undefined)
    const { value } = await receiver.find(
      (record) => record.valueType === 'PROCESS_INSTANCE_CREATION' && JSON.stringify(record).includes(this.#suffix),
      after,
      firstRecordMs,
    )
    return this.#cleaned({ ...value, processInstanceKey: String(value['processInstanceKey']) })
  }

  #cleaned(answer: object): unknown {
    return JSON.parse(this.#plain(JSON.stringify(answer)))
  }

  /** Waits until the stream is quiet: nothing of this scenario came between two markers. */
  async #settle(): Promise<void> {
    const { receiver, own } = this.#connected
    for (let came = 1; came > 0;) {
      const marker = await this.#marker(receiver, own.position)
      came = own.add(receiver.after(own.position).filter(({ position }) => position <= marker))
    }
  }

  /** A message that nobody waits for. @returns the position of its last record */
  async #marker(receiver: RecordReceiver, after: number): Promise<number> {
    const name = `marker-${++this.#markers}${this.#suffix.toUpperCase()}`
    await this.#client.call('PublishMessage', { name, correlationKey: '', timeToLive: 0 })
    const { position } = await receiver.find(
      ({ valueType, intent, value }) => valueType === 'MESSAGE' && intent === 'EXPIRED' && value['name'] === name,
      after,
      firstRecordMs,
    )
    return position
  }

  async #tidy(): Promise<void> {
    const ignored = (): void => undefined
    for (const id of this.#deployedIds()) {
      const xml = `<?xml version="1.0"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><bpmn:process id="${id}" isExecutable="true"><bpmn:startEvent id="s"/></bpmn:process></bpmn:definitions>`
      await this.run('deploy', { resources: [{ name: `${id}.bpmn`, content: Buffer.from(xml) }] })
    }
    for (const key of this.#runningRoots())
      await this.#send('cancelInstance', { processInstanceKey: key }).catch(ignored)
  }

  #deployedIds(): ReadonlySet<string> {
    return new Set(this.#kind('PROCESS').map(({ value }) => String(value['bpmnProcessId'])))
  }

  #runningRoots(): ReadonlySet<string> {
    const roots = this.#kind('PROCESS_INSTANCE').filter(
      ({ value }) => value['bpmnElementType'] === 'PROCESS' && value['parentProcessInstanceKey'] === -1,
    )
    const ended = new Set(
      roots.filter(({ intent }) => /COMPLETED|TERMINATED/.test(intent)).map(({ key }) => String(key)),
    )
    return new Set(roots.map(({ key }) => String(key)).filter((key) => !ended.has(key)))
  }

  #kind(valueType: ZeebeRecord['valueType']): readonly ZeebeRecord[] {
    return this.records().filter((record) => record.valueType === valueType)
  }
}
