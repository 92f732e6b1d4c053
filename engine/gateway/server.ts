import {
  Server,
  ServerCredentials,
  status,
  type sendUnaryData,
  type ServerUnaryCall,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js'
import { JobDispatcher } from '../jobs/dispatcher.ts'
import type { EngineCore } from '../processor/api.ts'
import { isAuthorised } from './auth.ts'
import { StatusError, toServiceError } from './errors.ts'
import { activateJobs, streamActivatedJobs, type JobsCall, type StreamCall } from './job-calls.ts'
import { CallMetrics } from './metrics.ts'
import { gatewayService } from './proto.ts'
import { ResultWaiters } from './results.ts'
import { unaryHandlers } from './unary.ts'

export interface GatewayOptions {
  /** address to listen on; default 127.0.0.1 */
  readonly host?: string
  /** 0: any free port */
  readonly port: number
  readonly credentials?: ServerCredentials
  /** clients send it as `authorization: Bearer <secret>` */
  readonly sharedSecret?: string
}

export interface Gateway {
  /** `host:port` */
  readonly address: string
  readonly metrics: CallMetrics
  /** polls and streams that are open */
  readonly waiting: () => { readonly polls: number; readonly streams: number }
  /** Ends every call and closes the port; settles within half a second. */
  readonly stop: () => Promise<void>
}

/** Largest request; Zeebe's maxMessageSize (zeebe.md 7.3). */
const maxMessageBytes = 4 * 1024 * 1024
/** How long calls in flight may still finish when the gateway stops. */
const graceMs = 300

/** Every RPC of the contract, by name; used by the server and by the test that compares it with the contract. */
export const handlers = (
  core: EngineCore,
  options: Pick<GatewayOptions, 'host' | 'sharedSecret'>,
  metrics: CallMetrics,
) => {
  const dispatcher = new JobDispatcher(core)
  const results = new ResultWaiters(core)
  const streams = new Set<() => void>()
  const onOpen = (end: () => void) => {
    streams.add(end)
    return () => streams.delete(end)
  }
  const unary = unaryHandlers({ core, results, host: options.host ?? '127.0.0.1' })
  const guard = isAuthorised(options.sharedSecret)
  const implementation: UntypedServiceImplementation = {
    ActivateJobs: (call: JobsCall) => (guard(call.metadata) ? activateJobs(dispatcher)(call) : refuse(call)),
    StreamActivatedJobs: (call: StreamCall) =>
      guard(call.metadata) ? streamActivatedJobs(dispatcher, onOpen)(call) : refuse(call),
  }
  for (const [rpc, handle] of Object.entries(unary)) implementation[rpc] = toUnaryCall(rpc, handle, guard, metrics)
  const stop = () => {
    dispatcher.stop()
    results.stop()
    for (const end of streams) end()
  }
  return { implementation, dispatcher, stop }
}

/** Starts the gateway; the port is open when this settles. */
export const startGateway = async (core: EngineCore, options: GatewayOptions): Promise<Gateway> => {
  const metrics = new CallMetrics()
  const { implementation, dispatcher, stop } = handlers(core, options, metrics)
  const server = new Server({
    'grpc.max_receive_message_length': maxMessageBytes,
    'grpc.max_send_message_length': -1,
    'grpc.max_concurrent_streams': 10_000,
  })
  server.addService(gatewayService(), implementation)
  const host = options.host ?? '127.0.0.1'
  const port = await new Promise<number>((resolve, reject) => {
    const credentials = options.credentials ?? ServerCredentials.createInsecure()
    server.bindAsync(`${host}:${options.port}`, credentials, (error, bound) => (error ? reject(error) : resolve(bound)))
  })
  return {
    address: `${host}:${port}`,
    metrics,
    waiting: () => ({ polls: dispatcher.polls.size, streams: dispatcher.streams.size }),
    stop: async () => {
      stop()
      await shutdown(server)
    },
  }
}

type UnaryCall = ServerUnaryCall<unknown, object>
type Guard = ReturnType<typeof isAuthorised>

const toUnaryCall =
  (rpc: string, handle: (request: never) => Promise<object>, guard: Guard, metrics: CallMetrics) =>
  (call: UnaryCall, callback: sendUnaryData<object>): void => {
    const startedAt = performance.now()
    const answer = guard(call.metadata)
      ? attempt(() => handle(call.request as never))
      : Promise.reject(unauthenticated())
    answer.then(
      (response) => {
        metrics.count(rpc, status.OK, performance.now() - startedAt)
        callback(null, response)
      },
      (error: unknown) => {
        const failure = toServiceError(error)
        metrics.count(rpc, failure.code, performance.now() - startedAt)
        callback(failure)
      },
    )
  }

const attempt = async (run: () => Promise<object>): Promise<object> => run()

const unauthenticated = (): StatusError => new StatusError(status.UNAUTHENTICATED, 'Expected a valid shared secret')

const refuse = (call: JobsCall | StreamCall): void => {
  call.emit('error', toServiceError(unauthenticated()))
}

const shutdown = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => {
      server.forceShutdown()
      resolve()
    }, graceMs)
    server.tryShutdown(() => {
      clearTimeout(force)
      resolve()
    })
  })
