import { setTimeout as sleep } from 'node:timers/promises'
import { Camunda8 } from '@camunda8/sdk'
import type { MendCommand, ModifyInstance } from '../outbox/command.ts'
import { EngineError, type EngineErrorCode, type ZeebeCommands } from './commands.ts'
import { deployOn } from './deploy.ts'

export interface ZeebeClientOptions {
  /** host:port, grpc://host:port, or grpcs:// for TLS */
  readonly address: string
  /** a command that is not answered by then counts as DEADLINE_EXCEEDED: it may have arrived; default 10 000 */
  readonly timeoutMs?: number
}

export interface ZeebeClient extends ZeebeCommands {
  /** Whether the last command reached the engine; undefined before the first. */
  readonly connected: boolean | undefined
  close(): Promise<void>
}

/** Failed commands after which the channel is built anew: it may hang on an address that is gone. */
const failuresBeforeRebuild = 3

/** Commands over Zeebe's gRPC gateway: the embedded engine, or a real cluster. Retries are the outbox's business. */
export const connectZeebe = ({ address, timeoutMs = 10_000 }: ZeebeClientOptions): ZeebeClient => {
  let client = build(address)
  let failures = 0
  let connected: boolean | undefined

  const call = async <T>(work: (grpc: GrpcClient) => Promise<T>): Promise<T> => {
    const late = new AbortController()
    try {
      const answer = await Promise.race([work(client), tooLate(timeoutMs, late.signal)])
      connected = true
      failures = 0
      return answer
    } catch (error) {
      const mapped = toEngineError(error)
      connected = !unreachable.has(mapped.code)
      failures = connected ? 0 : failures + 1
      if (failures >= failuresBeforeRebuild) rebuild()
      throw mapped
    } finally {
      late.abort()
    }
  }
  const rebuild = (): void => {
    const old = client
    client = build(address)
    failures = 0
    void old.close().catch(() => undefined)
  }
  return {
    get connected() {
      return connected
    },
    deploy: (resources) => call((grpc) => deployOn(grpc, resources)),
    completeJob: (jobKey, variables) =>
      call(async (grpc) => {
        await grpc.completeJob({ jobKey, variables: asJson(variables) })
      }),
    publishMessage: ({ timeToLiveMs, variables, ...message }) =>
      call(async (grpc) => {
        await grpc.publishMessage({ ...message, timeToLive: timeToLiveMs, variables: asJson(variables) })
      }),
    mend: (command) =>
      call(async (grpc) => {
        await mend(grpc, command)
      }),
    close: async () => {
      await client.close()
    },
  }
}

type GrpcClient = ReturnType<Camunda8['getZeebeGrpcApiClient']>
type Json = Parameters<GrpcClient['completeJob']>[0]['variables']

const mend = (grpc: GrpcClient, command: MendCommand): Promise<unknown> => {
  switch (command.kind) {
    case 'raise-retries':
      return grpc.updateJobRetries({ jobKey: command.jobKey, retries: command.retries })
    case 'resolve-incident':
      return grpc.resolveIncident({ incidentKey: command.incidentKey })
    case 'cancel-instance':
      return grpc.cancelProcessInstance(command.processInstanceKey)
    case 'set-variables':
      return grpc.setVariables({
        elementInstanceKey: command.elementInstanceKey,
        variables: asJson(command.variables),
        local: true,
      })
    case 'modify-instance':
      return modify(grpc, command)
    case 'migrate-instance':
      return grpc.migrateProcessInstance({
        processInstanceKey: command.processInstanceKey,
        migrationPlan: {
          targetProcessDefinitionKey: command.targetDefinitionKey,
          mappingInstructions: command.mapping.map(({ from, to }) => ({ sourceElementId: from, targetElementId: to })),
        },
      })
  }
}

const modify = (grpc: GrpcClient, { processInstanceKey, activate, terminate }: ModifyInstance): Promise<unknown> =>
  grpc.modifyProcessInstance({
    processInstanceKey,
    activateInstructions: activate.map(({ elementId, ancestorKey, variables }) => ({
      elementId,
      ancestorElementInstanceKey: ancestorKey ?? '-1',
      variableInstructions: [{ scopeId: elementId, variables: asJson(variables) }],
    })),
    terminateInstructions: terminate.map((elementInstanceKey) => ({ elementInstanceKey })),
  })

const asJson = (variables: object): Json => ({ ...variables }) as Json

const build = (address: string): GrpcClient => {
  const client = new Camunda8({
    // without a scheme the SDK takes a legacy path where TLS is on
    ZEEBE_GRPC_ADDRESS: address.includes('://') ? address : `grpc://${address}`,
    // The SDK repeats commands for ever, time-outs too, which could do a thing twice; it reads these only when nested.
    zeebeGrpcSettings: { ZEEBE_GRPC_CLIENT_RETRY: false, ZEEBE_CLIENT_LOG_LEVEL: 'NONE' },
  }).getZeebeGrpcApiClient()
  // lost connections show as failed commands
  client.on('connectionError', () => undefined)
  return client
}

const tooLate = async (ms: number, signal: AbortSignal): Promise<never> => {
  await sleep(ms, undefined, { signal, ref: false })
  throw new EngineError('DEADLINE_EXCEEDED', `no answer within ${ms} ms`)
}

const unreachable: ReadonlySet<EngineErrorCode> = new Set(['UNAVAILABLE', 'DEADLINE_EXCEEDED'])

/** gRPC status codes by number; what is not here is UNKNOWN and sent again. */
const codes: Readonly<Record<number, EngineErrorCode>> = {
  1: 'UNAVAILABLE',
  3: 'INVALID_ARGUMENT',
  4: 'DEADLINE_EXCEEDED',
  5: 'NOT_FOUND',
  6: 'ALREADY_EXISTS',
  7: 'PERMISSION_DENIED',
  8: 'RESOURCE_EXHAUSTED',
  9: 'FAILED_PRECONDITION',
  14: 'UNAVAILABLE',
  16: 'UNAUTHENTICATED',
}

const toEngineError = (error: unknown): EngineError => {
  if (error instanceof EngineError) return error
  const number = error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : 2
  const details = error instanceof Error && 'details' in error ? String(error.details) : String(error)
  return new EngineError(codes[number] ?? 'UNKNOWN', details, { cause: error })
}
