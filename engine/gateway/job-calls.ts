import { status, type ServerWritableStream } from '@grpc/grpc-js'
import type { JobDispatcher } from '../jobs/dispatcher.ts'
import type { ActivationRequest } from '../jobs/request.ts'
import { Rejection, type ActivatedJob } from '../processor/api.ts'
import { StatusError, toServiceError } from './errors.ts'
import type { ActivateJobsRequest, StreamActivatedJobsRequest } from './requests.ts'
import { checkTenants, defaultTenant } from './tenants.ts'

export type JobsCall = ServerWritableStream<ActivateJobsRequest, object>
export type StreamCall = ServerWritableStream<StreamActivatedJobsRequest, object>

/** How long a poll waits when the request does not say (J4). */
const defaultPollMs = 10_000

/** Jobs that a stream's client has not read; with more than this it gets no others until it has read half. */
const maxUnreadBytes = 64 * 1024

/** ActivateJobs: waits for jobs and ends; without jobs in time it ends with no message (J4). */
export const activateJobs =
  (dispatcher: JobDispatcher) =>
  (call: JobsCall): void => {
    const { request } = call
    guarded(call, () => {
      checkTenants('ActivateJobs', request.tenantIds)
      const close = dispatcher.polls.open(
        { ...toActivation(request), maxJobs: request.maxJobsToActivate },
        Number(request.requestTimeout) || defaultPollMs,
        {
          isGone: () => call.cancelled,
          send: (jobs) => call.write({ jobs: jobs.map(toMessage) }),
          end: () => call.end(),
          fail: (error) => call.emit('error', toServiceError(forActivation(request.type, error))),
        },
      )
      call.once('cancelled', close)
    })
  }

/** StreamActivatedJobs: jobs come as they become activatable, until the client hangs up (J9). */
export const streamActivatedJobs =
  (dispatcher: JobDispatcher, onOpen: (end: () => void) => () => void) =>
  (call: StreamCall): void => {
    const { request } = call
    guarded(call, () => {
      checkTenants('StreamActivatedJobs', request.tenantIds)
      if (request.type.trim() === '') throw refusal('type', 'present', 'blank')
      if (Number(request.timeout) < 1) throw refusal('timeout', 'greater than zero', request.timeout)
      const unread = { bytes: 0, isFull: false }
      const stream = dispatcher.streams.open(toActivation(request), {
        isGone: () => call.cancelled,
        push: (job) => {
          const size = sizeOf(job)
          unread.bytes += size
          call.write(toMessage(job), () => {
            unread.bytes -= size
            if (!unread.isFull || unread.bytes > maxUnreadBytes / 2) return
            unread.isFull = false
            dispatcher.streams.drained(stream)
          })
          unread.isFull = unread.bytes > maxUnreadBytes
          return !unread.isFull
        },
      })
      const forget = onOpen(() => call.end())
      call.once('cancelled', () => {
        forget()
        dispatcher.streams.close(stream)
      })
      // tells the client that the stream is open
      call.sendMetadata(call.metadata.clone())
    })
  }

const sizeOf = ({ variables, customHeaders }: ActivatedJob): number => variables.length + customHeaders.length + 500

const guarded = (call: JobsCall | StreamCall, open: () => void): void => {
  try {
    open()
  } catch (error) {
    call.emit('error', toServiceError(error))
  }
}

const toActivation = (request: StreamActivatedJobsRequest): ActivationRequest => ({
  type: request.type,
  worker: request.worker,
  timeoutMs: Number(request.timeout),
  fetchVariables: request.fetchVariable,
})

const toMessage = (job: ActivatedJob): object => ({ ...job, tenantId: defaultTenant })

const refusal = (property: string, expected: string, actual: string): StatusError =>
  new StatusError(
    status.INVALID_ARGUMENT,
    `Expected to stream activated jobs with ${property} to be ${expected}, but it was ${actual}`,
  )

const forActivation = (type: string, error: unknown): unknown =>
  error instanceof Rejection && error.type === 'RESOURCE_EXHAUSTED'
    ? new StatusError(
        status.RESOURCE_EXHAUSTED,
        `Expected to activate jobs of type '${type}', but no jobs available and at least one broker returned 'RESOURCE_EXHAUSTED'. Please try again later.`,
      )
    : error
