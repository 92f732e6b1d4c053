import { setTimeout as sleep } from 'node:timers/promises'
import { Camunda8 } from '@camunda8/sdk'

/** A job as the engine hands it out; keys are int64 and stay text. */
export interface Job {
  readonly key: string
  readonly type: string
  readonly processInstanceKey: string
  readonly bpmnProcessId: string
  /** the version of the diagram that the instance runs on */
  readonly processDefinitionVersion: number
  readonly elementId: string
  readonly elementInstanceKey: string
  readonly retries: number
  readonly headers: Readonly<Record<string, string>>
  readonly variables: unknown
}

/** Which jobs to take, and for how long nobody else gets them. */
export interface Order {
  readonly type: string
  readonly maxJobs: number
  readonly timeoutMs: number
  /** names of the variables to send along; empty: none that matter */
  readonly variables: readonly string[]
}

/** The connection of the workers with the engine. */
export interface ZeebeLink {
  /** Waits at the engine until there is work; empty when there is none for a while. */
  activate(order: Order): Promise<readonly Job[]>
  complete(jobKey: string, variables: object): Promise<void>
  throwError(jobKey: string, errorCode: string, message: string): Promise<void>
  fail(jobKey: string, retries: number, retryBackOffMs: number, message: string): Promise<void>
  /** Nobody else gets the job for this long from now. */
  keep(jobKey: string, timeoutMs: number): Promise<void>
  close(): Promise<void>
}

const poorPollsBeforeRebuild = 4

/**
 * Two clients of the Zeebe gateway: one that only polls and one that only sends commands, because an error on a stream closes the
 * channel for the commands beside it (SDK 8.8). The polling client is built anew when it keeps failing or stays silent.
 *
 * @param address host:port or grpc(s)://host:port; without a scheme the SDK would choose TLS
 * @param longPollMs how long a poll waits at the engine; one that is not answered a second later is given up and sent again
 */
export const connect = (address: string, longPollMs = 20_000): ZeebeLink => {
  const build = () =>
    new Camunda8({
      ZEEBE_GRPC_ADDRESS: address.includes('://') ? address : `grpc://${address}`,
      // the SDK repeats commands for ever and reads these settings only when nested
      zeebeGrpcSettings: { ZEEBE_GRPC_CLIENT_RETRY: false, ZEEBE_CLIENT_LOG_LEVEL: 'NONE' },
    }).getZeebeGrpcApiClient()
  const commands = build()
  let polls = build()
  let poor = 0
  let closed = false

  const rebuild = (): void => {
    poor = 0
    const old = polls
    polls = build()
    void old.close().catch(() => undefined)
  }

  const poll = async ({ type, maxJobs, timeoutMs, variables }: Order) => {
    const answer = polls.activateJobs({
      type,
      worker: 'woonzaak',
      maxJobsToActivate: maxJobs,
      timeout: timeoutMs,
      requestTimeout: longPollMs,
      // an empty list would fetch everything
      fetchVariable: variables.length > 0 ? [...variables] : ['none'],
    })
    const late = new AbortController()
    try {
      return await Promise.race([answer, silence(longPollMs + 5000, late.signal)])
    } finally {
      late.abort()
    }
  }

  return {
    activate: async (order) => {
      try {
        const jobs = await poll(order)
        poor = 0
        return jobs.map((job) => ({ ...job, headers: textsOf(job.customHeaders) }))
      } catch (error) {
        poor += 1
        if (poor >= poorPollsBeforeRebuild && !closed) rebuild()
        throw error
      }
    },
    ...commandsOf(commands),
    close: async () => {
      closed = true
      await Promise.allSettled([polls.close(), commands.close()])
    },
  }
}

const commandsOf = (client: ReturnType<Camunda8['getZeebeGrpcApiClient']>): Omit<ZeebeLink, 'activate' | 'close'> => ({
  complete: async (jobKey, variables) => {
    await client.completeJob({ jobKey, variables: { ...variables } })
  },
  throwError: async (jobKey, errorCode, errorMessage) => {
    await client.throwError({ jobKey, errorCode, errorMessage })
  },
  fail: async (jobKey, retries, retryBackOff, errorMessage) => {
    await client.failJob({ jobKey, retries, retryBackOff, errorMessage })
  },
  keep: async (jobKey, timeout) => {
    await client.updateJobTimeout({ jobKey, timeout })
  },
})

// The SDK ends a poll that the gateway forgot one second after its time; this is the net under that.
const silence = async (ms: number, signal: AbortSignal): Promise<never> => {
  await sleep(ms, undefined, { signal, ref: false })
  throw new Error('the engine stays silent')
}

const textsOf = (headers: object): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, String(value)]))
