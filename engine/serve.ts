import { status, type ServerCredentials } from '@grpc/grpc-js'
import { startGateway } from './gateway/server.ts'
import { BulkExporter } from './log/bulk-exporter.ts'
import type { RunningExporter } from './operation/health.ts'
import type { EngineLogger } from './operation/logger.ts'
import type { EngineMetrics } from './operation/metrics.ts'
import type { EngineCore } from './processor/api.ts'

export interface ServeOptions {
  readonly host?: string
  /** 0: any free port */
  readonly port: number
  readonly credentials?: ServerCredentials
  readonly sharedSecret?: string
  /** receiver of the record stream, Elasticsearch's `_bulk` */
  readonly exportTo?: string
}

export interface Service {
  /** `host:port` of the gateway */
  readonly address: string
  readonly exporter: RunningExporter | undefined
  /** Closes gateway and exporter; the core goes on. */
  readonly stop: () => Promise<void>
}

interface Operation {
  readonly metrics: EngineMetrics
  readonly logger: EngineLogger
}

/** Opens the engine to the world: gRPC gateway, and the record stream when someone wants it. */
export const serve = async (
  core: EngineCore,
  options: ServeOptions,
  { metrics, logger }: Operation,
): Promise<Service> => {
  const gateway = await startGateway(core, {
    ...options,
    onCall: ({ rpc, code, tookMs }) => metrics.call(rpc, status[code], tookMs),
  })
  metrics.gauge('engine_open_polls', 'Polls that wait for jobs', () => gateway.waiting().polls)
  metrics.gauge('engine_open_streams', 'Streams that take jobs', () => gateway.waiting().streams)
  const exporter =
    options.exportTo === undefined ? undefined : new BulkExporter(core, { url: options.exportTo, logger })
  if (exporter) {
    metrics.gauge('engine_export_failures', 'Failed requests since the last good one', () => exporter.failures)
    metrics.gauge('engine_export_missed_records', 'Records deleted before they were sent', () => exporter.missed)
  }
  return {
    address: gateway.address,
    exporter,
    stop: async () => {
      await Promise.all([gateway.stop(), exporter?.stop()])
    },
  }
}
