import { createRequire } from 'node:module'
import {
  loadPackageDefinition,
  Server,
  ServerCredentials,
  type ServiceDefinition,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'

/** A job to hand out; what is absent gets a valid default. */
export interface GivenJob {
  readonly key: string
  readonly type: string
  readonly retries?: number
  readonly elementId?: string
  readonly variables?: object
  readonly headers?: object
}

export interface Told {
  readonly rpc: 'CompleteJob' | 'FailJob' | 'ThrowError' | 'UpdateJobTimeout'
  readonly jobKey: string
  readonly request: Readonly<Record<string, unknown>>
}

/**
 * A Zeebe gateway that knows jobs and nothing else, over real gRPC: for what a good engine does not do on request, such as refusing
 * commands, hanging or vanishing.
 */
export class FakeGateway {
  readonly told: Told[] = []
  readonly asked: Readonly<Record<string, unknown>>[] = []
  /** gRPC codes with which the next commands are refused, first one first */
  refusals: number[] = []
  port = 0
  #server = new Server()
  readonly #jobs: GivenJob[] = []
  readonly #parked = new Set<() => void>()
  readonly #listeners = new Set<() => void>()

  get address(): string {
    return `127.0.0.1:${this.port}`
  }

  async start(): Promise<void> {
    const file = createRequire(import.meta.url)
      .resolve('@camunda8/sdk')
      .replace(/dist\/.*$/, 'dist/proto/zeebe.proto')
    const definition = loadSync(file, { keepCase: true, longs: String, enums: String, defaults: true, oneofs: true })
    const protocol = loadPackageDefinition(definition)['gateway_protocol'] as unknown as {
      Gateway: { service: ServiceDefinition<UntypedServiceImplementation> }
    }
    this.#server = new Server()
    this.#server.addService(protocol.Gateway.service, this.#calls())
    this.port = await new Promise<number>((resolve, reject) => {
      this.#server.bindAsync(`127.0.0.1:${this.port}`, ServerCredentials.createInsecure(), (error, port) =>
        error === null ? resolve(port) : reject(error),
      )
    })
  }

  /** Cuts every connection. */
  stop(): void {
    this.#parked.clear()
    this.#server.forceShutdown()
  }

  give(...jobs: GivenJob[]): void {
    this.#jobs.push(...jobs)
    for (const wake of this.#parked) wake()
  }

  /** Settles when the gateway has been told or asked enough. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#listeners.add(resolve))
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
    this.#listeners.clear()
  }

  #take(type: string, max: number): GivenJob[] {
    const mine = this.#jobs.filter((job) => job.type === type).slice(0, max)
    for (const job of mine) this.#jobs.splice(this.#jobs.indexOf(job), 1)
    return mine
  }

  #calls(): UntypedServiceImplementation {
    const command =
      (rpc: Told['rpc']) =>
      (call: { request: Told['request'] }, answer: (error: object | null, result?: object) => void) => {
        const code = this.refusals.shift()
        if (code === undefined) this.told.push({ rpc, jobKey: String(call.request['jobKey']), request: call.request })
        this.#changed()
        if (code === undefined) answer(null, {})
        else answer({ code, details: 'refused' })
      }
    return {
      CompleteJob: command('CompleteJob'),
      FailJob: command('FailJob'),
      ThrowError: command('ThrowError'),
      UpdateJobTimeout: command('UpdateJobTimeout'),
      ActivateJobs: (call: {
        request: Told['request']
        write: (answer: object) => void
        end: () => void
        on: (event: string, listener: () => void) => void
      }) => {
        const { type, maxJobsToActivate } = call.request
        this.asked.push(call.request)
        const wake = (): void => {
          const jobs = this.#take(String(type), Number(maxJobsToActivate))
          if (jobs.length === 0) return
          this.#parked.delete(wake)
          call.write({ jobs: jobs.map(activated) })
          call.end()
        }
        this.#parked.add(wake)
        call.on('cancelled', () => this.#parked.delete(wake))
        wake()
        this.#changed()
      },
    }
  }
}

const activated = (job: GivenJob): object => ({
  key: job.key,
  type: job.type,
  processInstanceKey: '2251799813685250',
  bpmnProcessId: 'oo',
  elementId: job.elementId ?? 'task',
  elementInstanceKey: '2251799813685251',
  customHeaders: JSON.stringify(job.headers ?? {}),
  retries: job.retries ?? 5,
  deadline: '0',
  variables: JSON.stringify(job.variables ?? {}),
})
