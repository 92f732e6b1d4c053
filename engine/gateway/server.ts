import {
  Metadata,
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
import { toServiceError } from './errors.ts'
import { guardCalls } from './guard.ts'
import { activateJobs, streamActivatedJobs } from './job-calls.ts'
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
  readonly patience?: Patience
  /** hears of every call that has been answered */
  readonly onCall?: (call: AnsweredCall) => void
}

/** How long the gateway bears with a silent client, in milliseconds. */
export interface Patience {
  /** between pings */
  readonly ping: number
  /** until a ping is answered; else the connection is cut */
  readonly answer: number
  /** until a request has arrived whole */
  readonly arrival: number
}

export interface AnsweredCall {
  readonly rpc: string
  readonly code: status
  /** from request to answer */
  readonly tookMs: number
}

export interface Gateway {
  /** `host:port` */
  readonly address: string
  /** polls and streams that are open */
  readonly waiting: () => { readonly polls: number; readonly streams: number }
  /** Ends every call and closes the port; settles within half a second. */
  readonly stop: () => Promise<void>
}

/** Largest request; Zeebe's maxMessageSize (zeebe.md 7.3). */
const maxMessageBytes = 4 * 1024 * 1024
/** A connection that does not answer is dead, or never was one: within 30 s it is cut. */
const patient: Patience = { ping: 20_000, answer: 10_000, arrival: 30_000 }
/** How long calls in flight may still finish when the gateway stops. */
const graceMs = 300

/** Every RPC of the contract, by name; used by the server and by the test that compares it with the contract. */
export const handlers = (core: EngineCore, options: Omit<GatewayOptions, 'port'>) => {
  const dispatcher = new JobDispatcher(core)
  const results = new ResultWaiters(core)
  const streams = new Set<() => void>()
  const onOpen = (end: () => void) => {
    streams.add(end)
    return () => streams.delete(end)
  }
  const unary = unaryHandlers({ core, results, host: options.host ?? '127.0.0.1' })
  const implementation: UntypedServiceImplementation = {
    ActivateJobs: activateJobs(dispatcher),
    StreamActivatedJobs: streamActivatedJobs(dispatcher, onOpen),
  }
  for (const [rpc, handle] of Object.entries(unary)) implementation[rpc] = toUnaryCall(rpc, handle, options.onCall)
  const stop = () => {
    dispatcher.stop()
    results.stop()
    for (const end of streams) end()
  }
  return { implementation, dispatcher, stop }
}

/** Starts the gateway; the port is open when this settles. */
export const startGateway = async (core: EngineCore, options: GatewayOptions): Promise<Gateway> => {
  const { implementation, dispatcher, stop } = handlers(core, options)
  const patience = options.patience ?? patient
  const server = new Server({
    'grpc.max_receive_message_length': maxMessageBytes,
    'grpc.max_send_message_length': -1,
    'grpc.max_concurrent_streams': 10_000,
    'grpc.enable_channelz': 0,
    'grpc.keepalive_time_ms': patience.ping,
    'grpc.keepalive_timeout_ms': patience.answer,
    interceptors: [guardCalls(isAuthorised(options.sharedSecret), patience.arrival)],
  })
  server.addService(gatewayService(), implementation)
  const host = options.host ?? '127.0.0.1'
  const port = await new Promise<number>((resolve, reject) => {
    const credentials = options.credentials ?? ServerCredentials.createInsecure()
    server.bindAsync(`${host}:${options.port}`, credentials, (error, bound) => (error ? reject(error) : resolve(bound)))
  })
  return {
    address: `${host}:${port}`,
    waiting: () => ({ polls: dispatcher.polls.size, streams: dispatcher.streams.size }),
    stop: async () => {
      stop()
      await shutdown(server)
    },
  }
}

/** Clients that compress every request by default (`@camunda8/sdk`) stop with it: it costs both sides more than the rest of a call. */
const uncompressed = new Metadata()
uncompressed.set('grpc-accept-encoding', 'identity')

type UnaryCall = ServerUnaryCall<unknown, object>

const toUnaryCall =
  (rpc: string, handle: (request: never) => Promise<object>, onCall: GatewayOptions['onCall']) =>
  (call: UnaryCall, callback: sendUnaryData<object>): void => {
    const startedAt = performance.now()
    const answered = (code: status) => onCall?.({ rpc, code, tookMs: performance.now() - startedAt })
    attempt(() => handle(call.request as never)).then(
      (response) => {
        answered(status.OK)
        call.sendMetadata(uncompressed)
        callback(null, response)
      },
      (error: unknown) => {
        const failure = toServiceError(error)
        answered(failure.code)
        callback(failure)
      },
    )
  }

const attempt = async (run: () => Promise<object>): Promise<object> => run()

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
